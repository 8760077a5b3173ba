package org.panblas.ref.lapack.nonsymmetric;

import org.panblas.ref.level1.DCopy;
import org.panblas.ref.level1.DExtremum;
import org.panblas.ref.level1.DNrm2;
import org.panblas.ref.level1.DScal;

/**
 * Balances a general matrix (LAPACK {@code dgebal}): a permutation isolates eigenvalues, a diagonal similarity of powers
 * of two brings the 2-norms of each row and its column together (James, Langou and Lowery, arXiv:1401.5766).
 */
public final class DGebal {
    /** Scale factors are powers of this, so that scaling does not round. */
    private static final double RADIX = 2;

    /** A step has to lessen the sum of row and column norm to this part. */
    private static final double GAIN = 0.95;

    private static final double SMALLEST = Double.MIN_NORMAL / Math.ulp(1.0);
    private static final double LARGEST = 1 / SMALLEST;

    private final int n;
    private final double[] a;
    private final int origin;
    private final int lda;
    private final double[] scale;
    private final int offsetScale;
    private int first;
    private int last;

    private DGebal(int n, double[] a, int offsetA, int lda, double[] scale, int offsetScale) {
        this.n = n;
        this.a = a;
        this.origin = offsetA;
        this.lda = lda;
        this.scale = scale;
        this.offsetScale = offsetScale;
        this.last = n - 1;
    }

    /**
     * Permutes ({@code job} P), scales (S), does both (B) or nothing (N).
     *
     * @param ilo receives the first row of the block that is left between two upper triangles, 1-based
     * @param ihi receives its last row
     * @param scale receives the scale factors of rows ilo to ihi, and elsewhere the row each was swapped with
     * @return 0
     */
    public static int gebal(
            char job,
            int n,
            double[] a,
            int offsetA,
            int lda,
            int[] ilo,
            int offsetIlo,
            int[] ihi,
            int offsetIhi,
            double[] scale,
            int offsetScale) {
        DGebal balance = new DGebal(n, a, offsetA, lda, scale, offsetScale);
        if (n > 0) {
            boolean whole = job == 'N' || job == 'S' || balance.permute();
            if (whole) {
                for (int i = balance.first; i <= balance.last; i++) {
                    scale[offsetScale + i] = 1;
                }
                if (job == 'S' || job == 'B') {
                    balance.scale();
                }
            }
        }
        ilo[offsetIlo] = balance.first + 1;
        ihi[offsetIhi] = balance.last + 1;
        return 0;
    }

    /** Moves isolated eigenvalues to both ends; false where the matrix turned out to be triangular. */
    private boolean permute() {
        boolean found = true;
        while (found) {
            found = false;
            for (int i = last; i >= 0; i--) {
                if (isolatedRow(i)) {
                    exchange(i, last);
                    found = true;
                    if (last == 0) {
                        return false;
                    }
                    last--;
                }
            }
        }
        found = true;
        while (found) {
            found = false;
            for (int j = first; j <= last; j++) {
                if (isolatedColumn(j)) {
                    exchange(j, first);
                    found = true;
                    first++;
                }
            }
        }
        return true;
    }

    private boolean isolatedRow(int i) {
        for (int j = 0; j <= last; j++) {
            if (j != i && a[origin + i + j * lda] != 0) {
                return false;
            }
        }
        return true;
    }

    private boolean isolatedColumn(int j) {
        for (int i = first; i <= last; i++) {
            if (i != j && a[origin + i + j * lda] != 0) {
                return false;
            }
        }
        return true;
    }

    private void exchange(int i, int end) {
        scale[offsetScale + end] = i + 1;
        if (i != end) {
            DCopy.swap(last + 1, a, origin + i * lda, 1, a, origin + end * lda, 1);
            int column = origin + first * lda;
            DCopy.swap(n - first, a, column + i, lda, a, column + end, lda);
        }
    }

    private void scale() {
        boolean changed;
        do {
            changed = false;
            for (int i = first; i <= last; i++) {
                changed |= scale(i);
            }
        } while (changed);
    }

    private boolean scale(int i) {
        int size = last - first + 1;
        int row = origin + i + first * lda;
        int column = origin + i * lda;
        double c = DNrm2.nrm2(size, a, column + first, 1);
        double r = DNrm2.nrm2(size, a, row, lda);
        double largestC = DExtremum.amax(last + 1, a, column, 1);
        double largestR = DExtremum.amax(n - first, a, row, lda);
        // Not only a zero but a NaN ends it here: no factor mends that.
        if (!(c * 0 + r * 0 + largestC * 0 + largestR * 0 == 0) || c == 0 || r == 0) {
            return false;
        }
        double sum = c + r;
        double f = 1;
        double g = r / RADIX;
        while (c < g
                && Math.max(f, Math.max(c, largestC)) < LARGEST / RADIX
                && Math.min(r, Math.min(g, largestR)) > SMALLEST * RADIX) {
            f *= RADIX;
            c *= RADIX;
            largestC *= RADIX;
            r /= RADIX;
            g /= RADIX;
            largestR /= RADIX;
        }
        g = c / RADIX;
        while (g >= r
                && Math.max(r, largestR) < LARGEST / RADIX
                && Math.min(Math.min(f, c), Math.min(g, largestC)) > SMALLEST * RADIX) {
            f /= RADIX;
            c /= RADIX;
            g /= RADIX;
            largestC /= RADIX;
            r *= RADIX;
            largestR *= RADIX;
        }
        double old = scale[offsetScale + i];
        if (c + r >= GAIN * sum
                || (f < 1 && old < 1 && f * old <= SMALLEST)
                || (f > 1 && old > 1 && old >= LARGEST / f)) {
            return false;
        }
        scale[offsetScale + i] = old * f;
        DScal.scal(n - first, 1 / f, a, row, lda);
        DScal.scal(last + 1, f, a, column, 1);
        return true;
    }
}
