package org.panblas.testkit.lapack;

import java.util.stream.IntStream;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.oracle.Matrix;

/**
 * Data for routines that take Schur forms: real eigenvalues in (2, 4) in random order; for real routines every third
 * pair of rows is a standard block with complex ones.
 */
final class TriangularForms {
    private TriangularForms() {}

    /** Whether a block of order 2 begins in row j. */
    static boolean block(Call call, int n, int j) {
        return !call.precision().complex() && j % 3 == 1 && j + 1 < n;
    }

    /** An element; {@code number} is even on (-1, 1). */
    static double element(Call call, int n, int i, int j, double number) {
        if (i > j) {
            return i == j + 1 && block(call, n, j) ? -1 : 0;
        }
        if (i == j) {
            // Far apart from each other, and equal within a block.
            int row = i > 0 && block(call, n, i - 1) ? i - 1 : i;
            return 2 + 2.0 * (row * step(n) % Math.max(1, n)) / n;
        }
        return j == i + 1 && block(call, n, i) ? 0.5 : number / n;
    }

    /** A prime that does not divide n: its multiples modulo n are all different. */
    private static int step(int n) {
        return n % 13 != 0 ? 13 : n % 11 != 0 ? 11 : 7;
    }

    /** An element of the other matrix of a pair, whose quotients of diagonal elements are twice as far apart. */
    static double second(Call call, int n, int i, int j, double number) {
        if (i >= j) {
            return i == j ? 0.5 : 0;
        }
        return j == i + 1 && block(call, n, i) ? 0 : number / n;
    }

    /** Whether a block of order 2 begins in row j of a real form. */
    static boolean block(Matrix t, int j) {
        return !t.complex() && j + 1 < t.rows() && t.re(j + 1, j) != 0;
    }

    /** The eigenvalues of a form whose blocks are standard, as a complex vector: of a pair the positive one is first. */
    static Matrix values(Matrix t) {
        Matrix values = Matrix.zeros(t.rows(), 1, true);
        for (int j = 0; j < t.rows(); j++) {
            values.set(j, 0, t.re(j, j), t.im(j, j));
            if (block(t, j)) {
                double im = Math.sqrt(Math.abs(t.re(j, j + 1))) * Math.sqrt(Math.abs(t.re(j + 1, j)));
                values.set(j, 0, t.re(j, j), im);
                values.set(j + 1, 0, t.re(j, j), -im);
                j++;
            }
        }
        return values;
    }

    /** The diagonal as a complex vector; ones where there is no matrix. */
    static Matrix diagonal(Matrix b, int n) {
        Matrix values = Matrix.zeros(n, 1, true);
        for (int j = 0; j < n; j++) {
            values.set(j, 0, b == null ? 1 : b.re(j, j), b == null ? 0 : b.im(j, j));
        }
        return values;
    }

    /** What a routine takes a form from: the triangle and, where real, the elements below the diagonal. */
    static Matrix form(Matrix t) {
        Matrix result = Matrix.zeros(t.rows(), t.cols(), t.complex());
        for (int j = 0; j < t.cols(); j++) {
            for (int i = 0; i < t.rows(); i++) {
                if (i <= j || (i == j + 1 && !t.complex())) {
                    result.set(i, j, t.re(i, j), t.im(i, j));
                }
            }
        }
        return result;
    }

    /** The rows whose eigenvalues {@code select} asks for; of a block one mark is enough. */
    static int[] selected(Matrix select, Matrix t) {
        boolean[] chosen = new boolean[t.rows()];
        for (int j = 0; j < t.rows(); j++) {
            chosen[j] |= select == null || select.re(j, 0) != 0;
            if (block(t, j)) {
                boolean either = chosen[j] || select.re(j + 1, 0) != 0;
                chosen[j] = either;
                chosen[j + 1] = either;
                j++;
            }
        }
        return IntStream.range(0, t.rows()).filter(j -> chosen[j]).toArray();
    }

    /** Some elements of a vector. */
    static Matrix some(Matrix vector, int[] rows) {
        Matrix result = Matrix.zeros(rows.length, 1, vector.complex());
        for (int i = 0; i < rows.length; i++) {
            result.set(i, 0, vector.re(rows[i], 0), vector.im(rows[i], 0));
        }
        return result;
    }

    /** An element of {@code a} or {@code t}, or of {@code b}; what is left is random. */
    static double pair(Call call, String array, int i, int j, double number) {
        int n = call.size("n");
        return switch (array) {
            case "a", "t" -> element(call, n, i, j, number);
            case "b" -> second(call, n, i, j, number);
            default -> number;
        };
    }

    /** The real part of the eigenvalue of row j, or of the block that begins there. */
    static double quotient(Matrix a, Matrix b, int j) {
        double re = Elimination.quotient(a.re(j, j), a.im(j, j), b.re(j, j), b.im(j, j))[0];
        if (!block(a, j)) {
            return re;
        }
        double mixed = a.re(j + 1, j) * b.re(j, j + 1) / (b.re(j, j) * b.re(j + 1, j + 1));
        return (re - mixed + a.re(j + 1, j + 1) / b.re(j + 1, j + 1)) / 2;
    }
}
