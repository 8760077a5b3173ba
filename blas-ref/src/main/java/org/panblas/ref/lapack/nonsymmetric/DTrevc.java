package org.panblas.ref.lapack.nonsymmetric;

import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.ref.level3.DGemm;

/**
 * Eigenvectors of a quasi-triangular matrix (LAPACK {@code dtrevc}, {@code dtrevc3}).
 *
 * <p>Left eigenvectors of T are, read backwards and conjugated, right eigenvectors of T^T read backwards, which is
 * quasi-triangular again: one substitution serves both.
 */
public final class DTrevc {
    /** Vectors that one product transforms back: enough for {@code gemm} to run at its speed. */
    private static final int BLOCK = 64;

    private DTrevc() {}

    /**
     * Finds right (R), left (L) or both (B) kinds of eigenvectors: all of T (howmny A), all multiplied by the matrix that
     * VR or VL holds (B) or those selected (S). A pair of columns holds real and imaginary part of the first of a complex
     * pair. The largest |re| + |im| of each vector is 1.
     *
     * @param select for howmny S; of a pair the first is set and the second cleared where either was set
     * @param m receives the number of columns used
     * @return 0
     */
    public static int trevc(
            char side,
            char howmny,
            int[] select,
            int offsetSelect,
            int n,
            double[] t,
            int offsetT,
            int ldt,
            double[] vl,
            int offsetVl,
            int ldvl,
            double[] vr,
            int offsetVr,
            int ldvr,
            int mm,
            int[] m,
            int offsetM) {
        boolean[] first = new boolean[n];
        boolean[] wanted = new boolean[n];
        m[offsetM] = choose(howmny, select, offsetSelect, n, t, offsetT, ldt, first, wanted);
        if (n == 0) {
            return 0;
        }
        if (side != 'L') {
            DTriangularVectors vectors = new DTriangularVectors(n, t, offsetT, ldt);
            run(vectors, false, howmny == 'B', n, first, wanted, vr, offsetVr, ldvr);
        }
        if (side != 'R') {
            double[] backwards = new double[n * n];
            for (int j = 0; j < n; j++) {
                for (int i = 0; i <= Math.min(j + 1, n - 1); i++) {
                    backwards[n - 1 - j + (n - 1 - i) * n] = t[offsetT + i + j * ldt];
                }
            }
            DTriangularVectors vectors = new DTriangularVectors(n, backwards, 0, n);
            run(vectors, true, howmny == 'B', n, first, wanted, vl, offsetVl, ldvl);
        }
        return 0;
    }

    /** Marks the first columns of pairs and the columns wanted, and counts the latter. */
    private static int choose(
            char howmny,
            int[] select,
            int offsetSelect,
            int n,
            double[] t,
            int offsetT,
            int ldt,
            boolean[] first,
            boolean[] wanted) {
        int count = 0;
        int j = 0;
        while (j < n) {
            first[j] = j + 1 < n && t[offsetT + j + 1 + j * ldt] != 0;
            int size = first[j] ? 2 : 1;
            boolean want = true;
            if (howmny == 'S') {
                want = select[offsetSelect + j] != 0;
                if (first[j]) {
                    want |= select[offsetSelect + j + 1] != 0;
                    select[offsetSelect + j] = want ? 1 : 0;
                    select[offsetSelect + j + 1] = 0;
                }
            }
            for (int i = j; i < j + size; i++) {
                wanted[i] = want;
            }
            count += want ? size : 0;
            j += size;
        }
        return count;
    }

    private static void run(
            DTriangularVectors vectors,
            boolean left,
            boolean back,
            int n,
            boolean[] first,
            boolean[] wanted,
            double[] v,
            int offsetV,
            int ldv) {
        double[] x = new double[n * n];
        int to = 0;
        int j = 0;
        while (j < n) {
            int size = first[j] ? 2 : 1;
            if (wanted[j]) {
                vectors.vector(left ? n - 1 - j : j + size - 1, x, to * n, (to + 1) * n);
                if (left) {
                    reverse(n, x, to * n, 1);
                    if (size == 2) {
                        reverse(n, x, (to + 1) * n, -1);
                    }
                }
                to += size;
            }
            j += size;
        }
        if (back) {
            back(left, n, first, x, v, offsetV, ldv);
        } else {
            for (j = 0; j < to; j++) {
                System.arraycopy(x, j * n, v, offsetV + j * ldv, n);
            }
        }
    }

    private static void reverse(int n, double[] x, int p, int sign) {
        for (int i = 0, j = n - 1; i <= j; i++, j--) {
            double t = x[p + i];
            x[p + i] = sign * x[p + j];
            x[p + j] = sign * t;
        }
    }

    /** V := V * X by blocks of columns, those first that need most columns of V. */
    private static void back(boolean left, int n, boolean[] first, double[] x, double[] v, int offsetV, int ldv) {
        double[] w = new double[n * (BLOCK + 1)];
        int done = 0;
        while (done < n) {
            int count = Math.min(BLOCK, n - done);
            int start = left ? done : n - done - count;
            // A pair stays together.
            if (left && start + count < n && first[start + count - 1]) {
                count++;
            } else if (!left && start > 0 && first[start - 1]) {
                start--;
                count++;
            }
            int from = left ? start : 0;
            int to = left ? n : start + count;
            DGemm.gemm(
                    Layout.COL_MAJOR,
                    Transpose.NO_TRANS,
                    Transpose.NO_TRANS,
                    n,
                    count,
                    to - from,
                    1.0,
                    v,
                    offsetV + from * ldv,
                    ldv,
                    x,
                    from + start * n,
                    n,
                    0.0,
                    w,
                    0,
                    n);
            for (int j = 0; j < count; j++) {
                boolean pair = first[start + j];
                DTriangularVectors.normalise(n, w, j * n, (j + 1) * n, pair);
                System.arraycopy(w, j * n, v, offsetV + (start + j) * ldv, n);
                if (pair) {
                    j++;
                    System.arraycopy(w, j * n, v, offsetV + (start + j) * ldv, n);
                }
            }
            done += count;
        }
    }
}
