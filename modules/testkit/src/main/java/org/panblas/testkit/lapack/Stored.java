package org.panblas.testkit.lapack;

import org.panblas.Diag;
import org.panblas.Layout;
import org.panblas.Side;
import org.panblas.Uplo;
import org.panblas.testkit.ArgSpec;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;

/**
 * A triangle of order n in any of LAPACK's schemes, seen as a logical matrix: full, packed, band ({@code kd} diagonals)
 * or rectangular full packed (Gustavson, Wasniewski, Dongarra and Langou, ACM TOMS 37, 2010).
 */
final class Stored {
    private Stored() {}

    /** Where an element of the array stands in the logical matrix; {@code mirrored} ones are conjugated. */
    private record Place(int i, int j, boolean mirrored) {}

    /** The name of the matrix among the arguments. */
    static String matrix(Call call) {
        for (String name : new String[] {"a", "ap", "ab", "arf"}) {
            if (call.has(name)) {
                return name;
            }
        }
        throw new IllegalArgumentException("no matrix");
    }

    private static String scheme(Call call, String array) {
        for (ArgSpec arg : call.spec().args()) {
            if (arg.name().equals(array)) {
                String kind = arg.shapes().getFirst().kind();
                return kind.equals("ge") && array.endsWith("b") ? "band" : kind;
            }
        }
        throw new IllegalArgumentException(array);
    }

    private static Place place(Call call, String array, int n, int i, int j) {
        Uplo uplo = call.uplo();
        return switch (scheme(call, array)) {
            case "band" -> {
                int row = uplo == Uplo.UPPER ? j - call.size("kd") + i : j + i;
                yield row >= 0 && row < n ? new Place(row, j, false) : null;
            }
            case "rfp" -> rectangular(call, n, i);
            default -> Matrix.inTriangle(uplo, i, j) ? new Place(i, j, false) : null;
        };
    }

    /** Position {@code at} of the rectangle: two triangles, one of them mirrored, beside each other's edges. */
    private static Place rectangular(Call call, int n, int at) {
        int even = n % 2 == 0 ? 1 : 0;
        int rows = n + even;
        int cols = (n + 1) / 2;
        boolean normal = letter(call.value("transr")) == 'N';
        boolean byColumns = normal == (call.layout() == Layout.COL_MAJOR);
        int r = byColumns ? at % rows : at / cols;
        int c = byColumns ? at / rows : at % cols;
        int half = n / 2;
        int i;
        int j;
        boolean mirrored;
        if (call.uplo() == Uplo.UPPER) {
            mirrored = r > half + c;
            i = mirrored ? c : r;
            j = mirrored ? r - half - 1 : half + c;
        } else {
            mirrored = r < c + even;
            i = mirrored ? cols + c - 1 + even : r - even;
            j = mirrored ? cols + r : c;
        }
        return new Place(i, j, mirrored == normal);
    }

    private static char letter(Object option) {
        return option.toString().charAt(0);
    }

    /** The order of the matrix; {@code tfsm} has one beside its right-hand sides. */
    static int order(Call call) {
        return call.has("side") && call.side() == Side.LEFT ? call.size("m") : call.size("n");
    }

    /** Whether an element of the array belongs to the triangle. */
    static boolean holds(Call call, String array, int i, int j) {
        return place(call, array, order(call), i, j) != null;
    }

    /** Whether it does and is no diagonal that is taken for 1. */
    static boolean holds(Call call, String array, int i, int j, Diag diag) {
        Place place = place(call, array, order(call), i, j);
        return place != null && (diag == Diag.NON_UNIT || place.i != place.j);
    }

    /** The logical matrix before the call; the other triangle is zero. */
    static Matrix before(Call call, String array) {
        return logical(call, array, call.before(array));
    }

    /** The logical matrix after the call. */
    static Matrix after(Call call, String array) {
        return logical(call, array, call.after(array));
    }

    private static Matrix logical(Call call, String array, Matrix raw) {
        int n = order(call);
        Matrix result = Matrix.zeros(n, n, raw.complex());
        for (int j = 0; j < raw.cols(); j++) {
            for (int i = 0; i < raw.rows(); i++) {
                Place place = place(call, array, n, i, j);
                if (place != null) {
                    result.set(place.i, place.j, raw.re(i, j), place.mirrored ? -raw.im(i, j) : raw.im(i, j));
                }
            }
        }
        return result;
    }

    /** Overwrites the input, except a diagonal that is taken for 1. */
    static void put(Call call, String array, Matrix logical, Diag diag) {
        Matrix raw = call.before(array);
        int n = logical.cols();
        for (int j = 0; j < raw.cols(); j++) {
            for (int i = 0; i < raw.rows(); i++) {
                Place place = place(call, array, n, i, j);
                if (place != null && (diag == Diag.NON_UNIT || place.i != place.j)) {
                    double im = logical.im(place.i, place.j);
                    raw.set(i, j, logical.re(place.i, place.j), place.mirrored ? -im : im);
                }
            }
        }
        boolean whole =
                !scheme(call, array).equals("packed") && !scheme(call, array).equals("ge");
        call.putTriangle(array, raw, whole ? null : call.uplo());
    }

    /** Overwrites the input. */
    static void put(Call call, String array, Matrix logical) {
        put(call, array, logical, Diag.NON_UNIT);
    }

    /** Allows the triangle to have changed. */
    static void release(Call call, Verdict verdict, String array) {
        Matrix raw = call.before(array);
        int n = order(call);
        for (int j = 0; j < raw.cols(); j++) {
            for (int i = 0; i < raw.rows(); i++) {
                if (place(call, array, n, i, j) != null) {
                    verdict.release(array, i, j);
                }
            }
        }
    }
}
