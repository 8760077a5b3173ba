package org.panblas.testkit.engine;

import java.util.ArrayList;
import java.util.List;
import org.panblas.Complex;
import org.panblas.Diag;
import org.panblas.Layout;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.testkit.ArgKind;
import org.panblas.testkit.ArgSpec;
import org.panblas.testkit.RoutineSpec;

/** The values to try for each argument. */
final class Options {
    /** Around vector lengths from 2 to 16 elements, unrolling by 4, and past a block of any level 1 kernel. */
    private static final List<Integer> VECTOR_LENGTHS =
            List.of(0, 1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 33, 64, 67, 100, 257, 1030);

    /** Around register tiles (up to 24), and, rarer, past panels of 32, 64 and 128. */
    private static final List<Integer> MATRIX_SIZES = List.of(0, 1, 2, 3, 4, 5, 8, 13, 17, 24, 33, 64, 70, 130);

    private static final List<Integer> LAPACK_SIZES = List.of(0, 1, 2, 3, 4, 5, 7, 8, 11, 16, 17, 20, 33, 50, 100);
    private static final List<Integer> FEW = List.of(0, 1, 2, 3, 7);
    private static final List<Integer> INTEGERS = List.of(1, 2, 3, 7, 0);
    private static final List<Integer> BANDS = List.of(0, 1, 2, 4, 9, 20);
    private static final List<Integer> INCREMENTS = List.of(1, 2, -1, -2, 3);
    private static final List<Integer> INPUT_INCREMENTS = List.of(1, 2, -1, -2, 0);
    private static final List<Integer> PADDINGS = List.of(0, 1, 5);

    /** Numbers that all types hold exactly, among them the two that routines treat apart. */
    private static final Complex OTHER = Complex.of(0.6875);

    private static final List<Complex> NORMS = List.of(OTHER, Complex.ONE, Complex.ZERO);
    private static final Complex OTHER_COMPLEX = new Complex(0.6875, -0.4375);
    private static final Complex MINUS_ONE = Complex.of(-1);

    private Options() {}

    static boolean isEnum(ArgKind kind) {
        return switch (kind) {
            case LAYOUT, TRANS, UPLO, DIAG, SIDE, OPTION, BOOL -> true;
            default -> false;
        };
    }

    static List<?> of(RoutineSpec spec, ArgSpec arg) {
        return switch (arg.kind()) {
            case LAYOUT -> List.of(Layout.values());
            case TRANS, GROUP_TRANS -> legal(arg.detail());
            case UPLO -> List.of(Uplo.values());
            case DIAG -> List.of(Diag.values());
            case SIDE -> List.of(Side.values());
            case DIM -> sizes(spec, arg.name());
            case LD, STRIDE, GROUP_LD -> PADDINGS;
            case INC -> increments(spec, arg);
            case INT -> INTEGERS;
            case OPTION -> arg.detail().chars().mapToObj(c -> (char) c).toList();
            case BOOL -> List.of(true, false);
            // Predicates are not dealt: Arguments has one for all cases.
            case SELECT -> List.of();
            case SCALAR, GROUP_SCALAR -> scalars(spec.complex());
            case REAL_SCALAR, FLOAT_SCALAR -> arg.name().equals("anorm") ? NORMS : scalars(false);
            case GROUP_DIM -> List.of(0, 1, 2, 3, 5, 9, 17);
            case GROUP_COUNT -> List.of(0, 1, 2, 3);
            case GROUP_SIZE -> List.of(0, 1, 2, 3);
            case ARRAY -> List.of();
        };
    }

    private static List<Transpose> legal(String letters) {
        List<Transpose> legal = new ArrayList<>();
        for (Transpose trans : Transpose.values()) {
            if (letters.indexOf(trans.name().charAt(0)) >= 0) {
                legal.add(trans);
            }
        }
        return legal;
    }

    private static List<Integer> sizes(RoutineSpec spec, String name) {
        return switch (name) {
            case "kl", "ku" -> BANDS;
            case "nrhs", "batch" -> FEW;
            case "k" -> spec.level().equals("level2") ? BANDS : MATRIX_SIZES;
            default ->
                switch (spec.level()) {
                    case "level1" -> VECTOR_LENGTHS;
                    case "level2", "level3" -> MATRIX_SIZES;
                    case "ext" -> spec.indexOf("layout") < 0 ? VECTOR_LENGTHS : MATRIX_SIZES;
                    default -> LAPACK_SIZES;
                };
        };
    }

    private static List<Complex> scalars(boolean complex) {
        return complex
                ? List.of(Complex.ZERO, Complex.ONE, OTHER_COMPLEX, MINUS_ONE, OTHER)
                : List.of(Complex.ZERO, Complex.ONE, OTHER, MINUS_ONE);
    }

    /** Zero is an increment of level 1 only: for inputs of two vectors, and for single vectors as a quick return. */
    private static List<Integer> increments(RoutineSpec spec, ArgSpec arg) {
        boolean zero = spec.indexOf("layout") < 0 && (vectors(spec) == 1 || isInput(spec, arg.name()));
        return zero ? INPUT_INCREMENTS : INCREMENTS;
    }

    static long vectors(RoutineSpec spec) {
        return spec.args().stream().filter(a -> a.kind() == ArgKind.INC).count();
    }

    static boolean isInput(RoutineSpec spec, String size) {
        ArgSpec array = arrayOf(spec, size);
        return array != null && array.access() == ArgSpec.Access.IN;
    }

    /** The array whose shape names this leading dimension, increment or stride. */
    static ArgSpec arrayOf(RoutineSpec spec, String size) {
        for (ArgSpec arg : spec.args()) {
            if (arg.shapes().stream().anyMatch(s -> s.args().contains(size))) {
                return arg;
            }
        }
        return null;
    }
}
