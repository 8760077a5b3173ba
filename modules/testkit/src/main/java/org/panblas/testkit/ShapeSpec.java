package org.panblas.testkit;

import java.util.List;

/**
 * The shape of an array, as the routine table writes it.
 *
 * @param kind {@code vec}, {@code ge}, {@code gb}, {@code sb}, {@code packed}, {@code len}, {@code strided} or
 *     {@code group}
 * @param args the expressions between the brackets, for example {@code op(transA, m, k)}; see {@link Expression}
 */
public record ShapeSpec(String kind, List<String> args) {
    public ShapeSpec {
        args = List.copyOf(args);
    }

    /** A shape with its expressions. */
    public static ShapeSpec of(String kind, String... args) {
        return new ShapeSpec(kind, List.of(args));
    }
}
