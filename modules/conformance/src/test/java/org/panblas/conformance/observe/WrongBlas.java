package org.panblas.conformance.observe;

import java.util.List;
import java.util.Map;
import org.panblas.Diag;
import org.panblas.Layout;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.spi.Backend;
import org.panblas.spi.BackendException;
import org.panblas.spi.BackendInfo;
import org.panblas.spi.BackendRequest;
import org.panblas.spi.BlasBackend;
import org.panblas.spi.BlasKernels;
import org.panblas.spi.BlasProvider;
import org.panblas.spi.ForwardingBlas;
import org.panblas.spi.ThreadControl;

/** {@code ref}, but for the routine in the property {@code wrong}, which is a little off: by far less than anyone sees. */
final class WrongBlas extends ForwardingBlas implements BlasBackend {
    private static final String WRONG = System.getProperty("wrong", "");
    private static final double OFF = 1 + 0x1p-36;

    private WrongBlas(BlasKernels right) {
        super(right);
    }

    /** Offers it. */
    @Backend("wrong")
    public static final class Provider implements BlasProvider {
        @Override
        public BlasBackend open(BackendRequest request) throws BackendException {
            return new WrongBlas(request.fallback().orElseThrow());
        }
    }

    @Override
    public double ddot(int n, double[] x, int offsetX, int incX, double[] y, int offsetY, int incY) {
        double right = super.ddot(n, x, offsetX, incX, y, offsetY, incY);
        return WRONG.equals("ddot") ? right * OFF : right;
    }

    @Override
    public int idamax(int n, double[] x, int offsetX, int incX) {
        int right = super.idamax(n, x, offsetX, incX);
        return WRONG.equals("idamax") ? right + 1 : right;
    }

    @Override
    public void dgemm(
            Layout layout,
            Transpose transA,
            Transpose transB,
            int m,
            int n,
            int k,
            double alpha,
            double[] a,
            int offsetA,
            int lda,
            double[] b,
            int offsetB,
            int ldb,
            double beta,
            double[] c,
            int offsetC,
            int ldc) {
        super.dgemm(layout, transA, transB, m, n, k, alpha, a, offsetA, lda, b, offsetB, ldb, beta, c, offsetC, ldc);
        if (WRONG.equals("dgemm")) {
            c[offsetC + 1] *= OFF;
        } else if (WRONG.equals("gap")) {
            c[offsetC + m] = 1;
        }
    }

    @Override
    public void dtrsm(
            Layout layout,
            Side side,
            Uplo uplo,
            Transpose transA,
            Diag diag,
            int m,
            int n,
            double alpha,
            double[] a,
            int offsetA,
            int lda,
            double[] b,
            int offsetB,
            int ldb) {
        super.dtrsm(layout, side, uplo, transA, diag, m, n, alpha, a, offsetA, lda, b, offsetB, ldb);
        if (WRONG.equals("dtrsm")) {
            b[offsetB] *= OFF;
        }
    }

    @Override
    public void drot(int n, double[] x, int offsetX, int incX, double[] y, int offsetY, int incY, double c, double s) {
        super.drot(n, x, offsetX, incX, y, offsetY, incY, c, s);
        if (WRONG.equals("drot")) {
            y[offsetY] *= OFF;
        }
    }

    @Override
    public BackendInfo info() {
        return new BackendInfo("", "", "", "", "", "", "", "", "", "", Map.of(), "", List.of(), Map.of());
    }

    @Override
    public ThreadControl threading() {
        return new ThreadControl() {
            @Override
            public int threads() {
                return 1;
            }

            @Override
            public int maxThreads() {
                return 1;
            }

            @Override
            public void setThreads(int n) {}

            @Override
            public Scope scope() {
                return Scope.FIXED;
            }
        };
    }

    @Override
    public long maxIndex() {
        return Integer.MAX_VALUE;
    }
}
