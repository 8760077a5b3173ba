package org.panblas.testkit.lapack;

import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;

/** A Hermitian operand, A or B, full ({@code a}), packed ({@code ap}) or band ({@code ab}). */
final class Hermitian {
    private Hermitian() {}

    /** The array of operand {@code letter}, or null where the routine has none. */
    static String array(Call call, String letter) {
        String band = letter + "b";
        String packed = letter + "p";
        return call.has(band) ? band : call.has(packed) ? packed : call.has(letter) ? letter : null;
    }

    private static boolean band(Call call, String array) {
        return array.equals(array(call, array.substring(0, 1))) && array.endsWith("b") && array.length() == 2;
    }

    /** The row of the matrix in which an element stands. */
    static int row(Call call, String array, int i, int j) {
        return band(call, array) ? i + j - Bands.diagonal(call.uplo(), bandwidth(call, array)) : i;
    }

    private static int bandwidth(Call call, String array) {
        return call.has("kd") ? call.size("kd") : call.size(array.equals("ab") ? "ka" : "kb");
    }

    /** Whether an element belongs to the triangle. */
    static boolean reads(Call call, String array, int i, int j) {
        if (band(call, array)) {
            return Bands.stored(call.uplo(), call.size("n"), bandwidth(call, array), i, j);
        }
        return Matrix.inTriangle(call.uplo(), i, j);
    }

    /** Sets the imaginary parts of the diagonal to 0. */
    static void makeDiagonalReal(Call call, String array) {
        Matrix stored = call.before(array);
        for (int j = 0; j < stored.cols(); j++) {
            int i = band(call, array) ? Bands.diagonal(call.uplo(), stored.rows() - 1) : j;
            stored.set(i, j, stored.re(i, j), 0);
        }
        call.putTriangle(array, stored, band(call, array) ? null : call.uplo());
    }

    /** The matrix before the call. */
    static Matrix before(Call call, String array) {
        return of(call, array, call.before(array));
    }

    /** The matrix after the call. */
    static Matrix after(Call call, String array) {
        return of(call, array, call.after(array));
    }

    private static Matrix of(Call call, String array, Matrix stored) {
        return band(call, array) ? Bands.hermitian(stored, call.uplo(), call.size("n")) : stored.hermitian(call.uplo());
    }

    /** Allows the triangle to have changed. */
    static void release(Call call, Verdict verdict, String array) {
        int cols = call.before(array).cols();
        for (int j = 0; j < cols; j++) {
            for (int i = 0; i < call.before(array).rows(); i++) {
                if (reads(call, array, i, j)) {
                    verdict.release(array, i, j);
                }
            }
        }
    }
}
