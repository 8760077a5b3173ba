package org.panblas.testkit.lapack;

import java.util.random.RandomGenerator;
import org.panblas.testkit.oracle.Matrix;

/** Exchanges and permutations. */
final class Permutations {
    private Permutations() {}

    /** Exchanges two rows. */
    static void exchange(Matrix matrix, int i, int with) {
        for (int j = 0; j < matrix.cols(); j++) {
            double re = matrix.re(i, j);
            double im = matrix.im(i, j);
            matrix.set(i, j, matrix.re(with, j), matrix.im(with, j));
            matrix.set(with, j, re, im);
        }
    }

    /** A random order of 1 to n, as a vector. */
    static Matrix random(int n, RandomGenerator random) {
        Matrix order = Matrix.zeros(n, 1, false);
        for (int i = 0; i < n; i++) {
            int at = random.nextInt(i + 1);
            order.set(i, 0, order.re(at, 0), 0);
            order.set(at, 0, i + 1, 0);
        }
        return order;
    }
}
