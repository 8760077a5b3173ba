package org.panblas.ref.lapack.linear;

import org.panblas.Uplo;
import org.panblas.ref.level1.DAxpy;
import org.panblas.ref.level1.DDot;

/** Solves with the factors of {@link DSytrf} (LAPACK {@code dsytrs}). */
public final class DSytrs {
    private DSytrs() {}

    /**
     * Solves A * X = B; the n x nrhs matrix B becomes X.
     *
     * @return 0
     */
    public static int sytrs(
            Uplo uplo,
            int n,
            int nrhs,
            double[] a,
            int offsetA,
            int lda,
            int[] ipiv,
            int offsetIpiv,
            double[] b,
            int offsetB,
            int ldb) {
        Mirror at = new Mirror(uplo, n, n, offsetA, lda);
        for (int j = 0; j < nrhs; j++) {
            Mirror x = new Mirror(uplo, n, 1, offsetB + j * ldb, ldb);
            forward(n, a, at, ipiv, offsetIpiv, b, x);
            backward(n, a, at, ipiv, offsetIpiv, b, x);
        }
        return 0;
    }

    /** x := inv(D) * inv(L) * x, block by block. */
    private static void forward(int n, double[] a, Mirror at, int[] ipiv, int offsetIpiv, double[] b, Mirror x) {
        int k = 0;
        while (k < n) {
            int p = ipiv[offsetIpiv + at.row(k)];
            int size = p > 0 ? 1 : 2;
            swap(b, x.at(k + size - 1, 0), x.at(at.row(Math.abs(p) - 1), 0));
            int rest = n - k - size;
            for (int c = k; c < k + size; c++) {
                DAxpy.axpy(
                        rest,
                        -b[x.at(c, 0)],
                        a,
                        at.block(k + size, rest, c, 1),
                        1,
                        b,
                        x.block(k + size, rest, 0, 1),
                        1);
            }
            if (size == 1) {
                b[x.at(k, 0)] /= a[at.at(k, k)];
            } else {
                twoByTwo(a, at, k, b, x.at(k, 0), x.at(k + 1, 0));
            }
            k += size;
        }
    }

    /** Divides by the off-diagonal element, the greatest of the block, throughout. */
    private static void twoByTwo(double[] a, Mirror at, int k, double[] b, int p1, int p2) {
        double d21 = a[at.at(k + 1, k)];
        double d1 = a[at.at(k, k)] / d21;
        double d2 = a[at.at(k + 1, k + 1)] / d21;
        double denominator = d1 * d2 - 1;
        double b1 = b[p1] / d21;
        double b2 = b[p2] / d21;
        b[p1] = (d2 * b1 - b2) / denominator;
        b[p2] = (d1 * b2 - b1) / denominator;
    }

    /** x := inv(L^T) * x. */
    private static void backward(int n, double[] a, Mirror at, int[] ipiv, int offsetIpiv, double[] b, Mirror x) {
        int k = n - 1;
        while (k >= 0) {
            int p = ipiv[offsetIpiv + at.row(k)];
            int size = p > 0 ? 1 : 2;
            int rest = n - 1 - k;
            for (int c = k; c > k - size; c--) {
                b[x.at(c, 0)] -= DDot.dot(rest, a, at.block(k + 1, rest, c, 1), 1, b, x.block(k + 1, rest, 0, 1), 1);
            }
            swap(b, x.at(k, 0), x.at(at.row(Math.abs(p) - 1), 0));
            k -= size;
        }
    }

    private static void swap(double[] b, int p, int q) {
        double t = b[p];
        b[p] = b[q];
        b[q] = t;
    }
}
