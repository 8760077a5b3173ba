package org.panblas.ref.lapack.nonsymmetric;

/** Reflectors H = I - tau * v * v^T of order 2 or 3 with v = (1, v2, v3) that map a vector to (beta, 0, 0)^T. */
final class DSmallReflector {
    double tau;
    double v2;
    double v3;
    double beta;

    /** The reflector of (x, y, z); with z = 0 one of order 2. */
    void of(double x, double y, double z) {
        if (y == 0 && z == 0) {
            tau = 0;
            v2 = 0;
            v3 = 0;
            beta = x;
            return;
        }
        // Neither squares nor the root can leave the range after this; tau and v do not depend on it.
        double scale = Math.max(Math.abs(x), Math.max(Math.abs(y), Math.abs(z)));
        double xs = x / scale;
        double ys = y / scale;
        double zs = z / scale;
        double norm = -Math.copySign(Math.sqrt(xs * xs + ys * ys + zs * zs), xs);
        tau = (norm - xs) / norm;
        v2 = ys / (xs - norm);
        v3 = zs / (xs - norm);
        beta = norm * scale;
    }

    /** H from the left on rows {@code p}, {@code p + 1} (and {@code p + 2} where {@code three}) of {@code count} columns. */
    void left(boolean three, int count, double[] a, int p, int lda) {
        double t1 = tau;
        double t2 = tau * v2;
        double t3 = tau * v3;
        int end = p + count * lda;
        if (three) {
            for (int q = p; q < end; q += lda) {
                double sum = a[q] + v2 * a[q + 1] + v3 * a[q + 2];
                a[q] -= sum * t1;
                a[q + 1] -= sum * t2;
                a[q + 2] -= sum * t3;
            }
        } else {
            for (int q = p; q < end; q += lda) {
                double sum = a[q] + v2 * a[q + 1];
                a[q] -= sum * t1;
                a[q + 1] -= sum * t2;
            }
        }
    }

    /** H from the right on {@code count} rows of the columns that begin at {@code p}, {@code p + lda} (and one more). */
    void right(boolean three, int count, double[] a, int p, int lda) {
        double t1 = tau;
        double t2 = tau * v2;
        double t3 = tau * v3;
        int q = p + lda;
        if (three) {
            int r = q + lda;
            for (int i = 0; i < count; i++) {
                double sum = a[p + i] + v2 * a[q + i] + v3 * a[r + i];
                a[p + i] -= sum * t1;
                a[q + i] -= sum * t2;
                a[r + i] -= sum * t3;
            }
        } else {
            for (int i = 0; i < count; i++) {
                double sum = a[p + i] + v2 * a[q + i];
                a[p + i] -= sum * t1;
                a[q + i] -= sum * t2;
            }
        }
    }
}
