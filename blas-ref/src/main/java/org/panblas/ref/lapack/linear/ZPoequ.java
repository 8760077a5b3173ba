package org.panblas.ref.lapack.linear;

/** Scalings that give a Hermitian positive definite matrix a diagonal of ones (LAPACK {@code zpoequ}). */
public final class ZPoequ {
    private ZPoequ() {}

    /**
     * Finds s(i) = 1 / sqrt(a(i, i)), such that s(i) * a(i, j) * s(j) has nearly the least condition number that a diagonal
     * scaling can give.
     *
     * @param scond receives the ratio of the smallest s to the largest; from 0.1 on scaling is not worth while, if amax is
     *     neither near overflow nor near underflow
     * @param amax receives the largest diagonal element
     * @return 0, or the first i with a(i, i) not positive
     */
    public static int poequ(
            int n,
            double[] a,
            int offsetA,
            int lda,
            double[] s,
            int offsetS,
            double[] scond,
            int offsetScond,
            double[] amax,
            int offsetAmax) {
        amax[offsetAmax] = 0;
        scond[offsetScond] = 1;
        if (n == 0) {
            return 0;
        }
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            double value = a[2 * (offsetA + i * (lda + 1))];
            s[offsetS + i] = value;
            min = Math.min(min, value);
            max = Math.max(max, value);
        }
        amax[offsetAmax] = max;
        for (int i = 0; i < n; i++) {
            if (s[offsetS + i] <= 0) {
                return i + 1;
            }
        }
        for (int i = 0; i < n; i++) {
            s[offsetS + i] = 1 / Math.sqrt(s[offsetS + i]);
        }
        scond[offsetScond] = Math.sqrt(min) / Math.sqrt(max);
        return 0;
    }
}
