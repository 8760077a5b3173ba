package org.panblas.ref.lapack.nonsymmetric;

import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.ref.level3.ZGemm;

/**
 * Eigenvectors of an upper triangular matrix (LAPACK {@code ztrevc}, {@code ztrevc3}).
 *
 * <p>Left eigenvectors of T are, read backwards, right eigenvectors of T^H read backwards, which is upper triangular
 * again: one substitution serves both.
 */
public final class ZTrevc {
    /** Vectors that one product transforms back: enough for {@code gemm} to run at its speed. */
    private static final int BLOCK = 64;

    private ZTrevc() {}

    /**
     * Finds right (R), left (L) or both (B) kinds of eigenvectors: all of T (howmny A), all multiplied by the matrix that
     * VR or VL holds (B) or those selected (S). The largest |re| + |im| of each vector is 1.
     *
     * @param select for howmny S
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
        boolean[] wanted = new boolean[n];
        int count = 0;
        for (int j = 0; j < n; j++) {
            wanted[j] = howmny != 'S' || select[offsetSelect + j] != 0;
            count += wanted[j] ? 1 : 0;
        }
        m[offsetM] = count;
        if (n == 0) {
            return 0;
        }
        if (side != 'L') {
            ZTriangularVectors vectors = new ZTriangularVectors(n, t, offsetT, ldt);
            run(vectors, false, howmny == 'B', n, wanted, vr, offsetVr, ldvr);
        }
        if (side != 'R') {
            double[] backwards = new double[2 * n * n];
            for (int j = 0; j < n; j++) {
                for (int i = 0; i <= j; i++) {
                    int to = 2 * (n - 1 - j + (n - 1 - i) * n);
                    backwards[to] = t[2 * (offsetT + i + j * ldt)];
                    backwards[to + 1] = -t[2 * (offsetT + i + j * ldt) + 1];
                }
            }
            ZTriangularVectors vectors = new ZTriangularVectors(n, backwards, 0, n);
            run(vectors, true, howmny == 'B', n, wanted, vl, offsetVl, ldvl);
        }
        return 0;
    }

    private static void run(
            ZTriangularVectors vectors,
            boolean left,
            boolean back,
            int n,
            boolean[] wanted,
            double[] v,
            int offsetV,
            int ldv) {
        double[] x = new double[2 * n * n];
        int to = 0;
        for (int j = 0; j < n; j++) {
            if (wanted[j]) {
                vectors.vector(left ? n - 1 - j : j, x, to * n);
                if (left) {
                    reverse(n, x, to * n);
                }
                to++;
            }
        }
        if (back) {
            back(left, n, x, v, offsetV, ldv);
        } else {
            for (int j = 0; j < to; j++) {
                System.arraycopy(x, 2 * j * n, v, 2 * (offsetV + j * ldv), 2 * n);
            }
        }
    }

    private static void reverse(int n, double[] x, int p) {
        for (int i = 2 * p, j = 2 * (p + n - 1); i < j; i += 2, j -= 2) {
            double re = x[i];
            double im = x[i + 1];
            x[i] = x[j];
            x[i + 1] = x[j + 1];
            x[j] = re;
            x[j + 1] = im;
        }
    }

    /** V := V * X by blocks of columns, those first that need most columns of V. */
    private static void back(boolean left, int n, double[] x, double[] v, int offsetV, int ldv) {
        double[] w = new double[2 * n * BLOCK];
        for (int done = 0; done < n; done += BLOCK) {
            int count = Math.min(BLOCK, n - done);
            int start = left ? done : n - done - count;
            int from = left ? start : 0;
            int to = left ? n : start + count;
            ZGemm.gemm(
                    Layout.COL_MAJOR,
                    Transpose.NO_TRANS,
                    Transpose.NO_TRANS,
                    n,
                    count,
                    to - from,
                    1.0,
                    0.0,
                    v,
                    offsetV + from * ldv,
                    ldv,
                    x,
                    from + start * n,
                    n,
                    0.0,
                    0.0,
                    w,
                    0,
                    n);
            for (int j = 0; j < count; j++) {
                ZTriangularVectors.normalise(n, w, j * n);
                System.arraycopy(w, 2 * j * n, v, 2 * (offsetV + (start + j) * ldv), 2 * n);
            }
        }
    }
}
