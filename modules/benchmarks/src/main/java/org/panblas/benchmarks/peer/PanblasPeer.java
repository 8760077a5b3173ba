package org.panblas.benchmarks.peer;

import static org.panblas.Diag.NON_UNIT;
import static org.panblas.Layout.COL_MAJOR;
import static org.panblas.Side.LEFT;
import static org.panblas.Transpose.NO_TRANS;
import static org.panblas.Uplo.LOWER;

import java.util.function.Supplier;
import org.panblas.BackendUnavailableException;
import org.panblas.Blas;
import org.panblas.Complex;
import org.panblas.Lapack;
import org.panblas.Transpose;

/** A backend of Panblas, through the API that every program uses. */
final class PanblasPeer extends Peer {
    private final Blas blas;
    private final Supplier<Lapack> lapack;

    PanblasPeer(String backend, int threads) {
        super(backend);
        blas = Blas.of(backend);
        blas.setThreads(threads);
        lapack = () -> open(backend);
    }

    private static Lapack open(String backend) {
        try {
            return Lapack.of(backend);
        } catch (BackendUnavailableException e) {
            throw new NotOffered(backend + " has no LAPACK");
        }
    }

    @Override
    public Call ddot(int n, double[] x, double[] y) {
        return () -> result = blas.ddot(n, x, 1, y, 1);
    }

    @Override
    public Call daxpy(int n, double[] x, double[] y) {
        return () -> blas.daxpy(n, ALPHA, x, 1, y, 1);
    }

    @Override
    public Call dscal(int n, double[] x) {
        return () -> blas.dscal(n, -1, x, 1);
    }

    @Override
    public Call dnrm2(int n, double[] x) {
        return () -> result = blas.dnrm2(n, x, 1);
    }

    @Override
    public Call dasum(int n, double[] x) {
        return () -> result = blas.dasum(n, x, 1);
    }

    @Override
    public Call idamax(int n, double[] x) {
        return () -> result = blas.idamax(n, x, 1);
    }

    @Override
    public Call dgemv(Transpose trans, int n, double[] a, double[] x, double[] y) {
        return () -> blas.dgemv(COL_MAJOR, trans, n, n, 1, a, n, x, 1, 0, y, 1);
    }

    @Override
    public Call dger(int n, double[] a, double[] x, double[] y) {
        return () -> blas.dger(COL_MAJOR, n, n, ALPHA, x, 1, y, 1, a, n);
    }

    @Override
    public Call dsymv(int n, double[] a, double[] x, double[] y) {
        return () -> blas.dsymv(COL_MAJOR, LOWER, n, 1, a, n, x, 1, 0, y, 1);
    }

    @Override
    public Call dtrmv(int n, double[] a, double[] b) {
        double[] x = b.clone();
        return () -> {
            restore(b, x);
            blas.dtrmv(COL_MAJOR, LOWER, NO_TRANS, NON_UNIT, n, a, n, x, 1);
        };
    }

    @Override
    public Call dtrsv(int n, double[] a, double[] b) {
        double[] x = b.clone();
        return () -> {
            restore(b, x);
            blas.dtrsv(COL_MAJOR, LOWER, NO_TRANS, NON_UNIT, n, a, n, x, 1);
        };
    }

    @Override
    public Call zgemv(Transpose trans, int n, double[] a, double[] x, double[] y) {
        return () -> blas.zgemv(COL_MAJOR, trans, n, n, Complex.ONE, a, n, x, 1, Complex.ZERO, y, 1);
    }

    @Override
    public Call dgemm(Transpose transA, Transpose transB, int n, double[] a, double[] b, double[] c) {
        return () -> blas.dgemm(COL_MAJOR, transA, transB, n, n, n, 1, a, n, b, n, 0, c, n);
    }

    @Override
    public Call sgemm(Transpose transA, Transpose transB, int n, float[] a, float[] b, float[] c) {
        return () -> blas.sgemm(COL_MAJOR, transA, transB, n, n, n, 1, a, n, b, n, 0, c, n);
    }

    @Override
    public Call zgemm(Transpose transA, Transpose transB, int n, double[] a, double[] b, double[] c) {
        return () -> blas.zgemm(COL_MAJOR, transA, transB, n, n, n, Complex.ONE, a, n, b, n, Complex.ZERO, c, n);
    }

    @Override
    public Call cgemm(Transpose transA, Transpose transB, int n, float[] a, float[] b, float[] c) {
        return () -> blas.cgemm(COL_MAJOR, transA, transB, n, n, n, Complex.ONE, a, n, b, n, Complex.ZERO, c, n);
    }

    @Override
    public Call dsymm(int n, double[] a, double[] b, double[] c) {
        return () -> blas.dsymm(COL_MAJOR, LEFT, LOWER, n, n, 1, a, n, b, n, 0, c, n);
    }

    @Override
    public Call dsyrk(int n, double[] a, double[] c) {
        return () -> blas.dsyrk(COL_MAJOR, LOWER, NO_TRANS, n, n, 1, a, n, 0, c, n);
    }

    @Override
    public Call dsyr2k(int n, double[] a, double[] b, double[] c) {
        return () -> blas.dsyr2k(COL_MAJOR, LOWER, NO_TRANS, n, n, 1, a, n, b, n, 0, c, n);
    }

    @Override
    public Call dtrmm(int n, double[] a, double[] b) {
        double[] x = b.clone();
        return () -> {
            restore(b, x);
            blas.dtrmm(COL_MAJOR, LEFT, LOWER, NO_TRANS, NON_UNIT, n, n, 1, a, n, x, n);
        };
    }

    @Override
    public Call dtrsm(int n, double[] a, double[] b) {
        double[] x = b.clone();
        return () -> {
            restore(b, x);
            blas.dtrsm(COL_MAJOR, LEFT, LOWER, NO_TRANS, NON_UNIT, n, n, 1, a, n, x, n);
        };
    }

    @Override
    public Call dgetrf(int n, double[] a) {
        Lapack routines = lapack.get();
        double[] lu = a.clone();
        int[] ipiv = new int[n];
        return () -> {
            restore(a, lu);
            succeed("dgetrf", routines.dgetrf(COL_MAJOR, n, n, lu, n, ipiv));
        };
    }

    @Override
    public Call dpotrf(int n, double[] a) {
        Lapack routines = lapack.get();
        double[] l = a.clone();
        return () -> {
            restore(a, l);
            succeed("dpotrf", routines.dpotrf(COL_MAJOR, LOWER, n, l, n));
        };
    }

    @Override
    public Call dgeqrf(int n, double[] a) {
        Lapack routines = lapack.get();
        double[] qr = a.clone();
        double[] tau = new double[n];
        return () -> {
            restore(a, qr);
            succeed("dgeqrf", routines.dgeqrf(COL_MAJOR, n, n, qr, n, tau));
        };
    }

    @Override
    public Call dsyevd(int n, double[] a) {
        Lapack routines = lapack.get();
        double[] vectors = a.clone();
        double[] w = new double[n];
        return () -> {
            restore(a, vectors);
            succeed("dsyevd", routines.dsyevd(COL_MAJOR, 'V', LOWER, n, vectors, n, w));
        };
    }

    @Override
    public Call dgesdd(int n, double[] a) {
        Lapack routines = lapack.get();
        double[] work = a.clone();
        double[] s = new double[n];
        double[] u = new double[n * n];
        double[] vt = new double[n * n];
        return () -> {
            restore(a, work);
            succeed("dgesdd", routines.dgesdd(COL_MAJOR, 'A', n, n, work, n, s, u, n, vt, n));
        };
    }

    @Override
    public Call dgeev(int n, double[] a) {
        Lapack routines = lapack.get();
        double[] work = a.clone();
        double[] wr = new double[n];
        double[] wi = new double[n];
        double[] vl = new double[n];
        double[] vr = new double[n * n];
        return () -> {
            restore(a, work);
            succeed("dgeev", routines.dgeev(COL_MAJOR, 'N', 'V', n, work, n, wr, wi, vl, n, vr, n));
        };
    }

    @Override
    public Call dgesv(int n, double[] a, double[] b) {
        Lapack routines = lapack.get();
        double[] lu = a.clone();
        double[] x = b.clone();
        int[] ipiv = new int[n];
        return () -> {
            restore(a, lu);
            restore(b, x);
            succeed("dgesv", routines.dgesv(COL_MAJOR, n, 1, lu, n, ipiv, x, n));
        };
    }
}
