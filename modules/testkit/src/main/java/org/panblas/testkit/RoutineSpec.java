package org.panblas.testkit;

import java.util.List;

/**
 * One routine in one precision, as an entry of the routine table says. The emitted {@code RoutineSpecs} lists them all.
 *
 * @param name the method's name, for example {@code zgemm}
 * @param base the table's name, with {@code ?} for the precision, for example {@code ?gemm}
 * @param kind the table's kind: {@code ALL}, {@code REAL}, {@code COMPLEX}, {@code REAL_PROJECTION},
 *     {@code MIXED_SCALAR}, {@code COMPLEX_TO_REAL} or {@code DOT}
 * @param level the table's level, for example {@code ext} or {@code linear}
 * @param precision {@code s}, {@code d}, {@code c} or {@code z}: the precision of type {@code T}, which is the element
 *     type of the arrays ({@code z} for {@code dznrm2}, {@code s} for {@code dsdot})
 * @param returns {@code void}, {@code T}, {@code R}, {@code int}, {@code float}, {@code double} or {@code info}
 * @param args the arguments in C order
 */
public record RoutineSpec(
        String name, String base, String kind, String level, char precision, String returns, List<ArgSpec> args) {

    public RoutineSpec {
        args = List.copyOf(args);
    }

    /** Whether users call it so: {@code dgemm}, or {@code gemm} for it in all precisions. */
    public boolean isCalled(String routine) {
        return name.equals(routine) || base.replace("?", "").equals(routine);
    }

    /** Whether the elements are complex. */
    public boolean complex() {
        return precision == 'c' || precision == 'z';
    }

    /** Whether the real type is {@code double}. */
    public boolean isDouble() {
        return precision == 'd' || precision == 'z';
    }

    /** The position of the argument called {@code argument}, from 0, or -1. */
    public int indexOf(String argument) {
        for (int i = 0; i < args.size(); i++) {
            if (args.get(i).name().equals(argument)) {
                return i;
            }
        }
        return -1;
    }
}
