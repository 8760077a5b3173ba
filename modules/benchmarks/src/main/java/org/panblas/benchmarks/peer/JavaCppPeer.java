package org.panblas.benchmarks.peer;

import static org.bytedeco.openblas.global.openblas.LAPACKE_dgeev;
import static org.bytedeco.openblas.global.openblas.LAPACKE_dgeqrf;
import static org.bytedeco.openblas.global.openblas.LAPACKE_dgesdd;
import static org.bytedeco.openblas.global.openblas.LAPACKE_dgesv;
import static org.bytedeco.openblas.global.openblas.LAPACKE_dgetrf;
import static org.bytedeco.openblas.global.openblas.LAPACKE_dpotrf;
import static org.bytedeco.openblas.global.openblas.LAPACKE_dsyevd;
import static org.bytedeco.openblas.global.openblas.LAPACK_COL_MAJOR;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasColMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasConjTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasLeft;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasLower;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasNonUnit;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_cgemm;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_dgemm;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_dsymm;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_dsyr2k;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_dsyrk;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_dtrmm;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_dtrsm;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sgemm;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_zgemm;
import static org.bytedeco.openblas.presets.openblas_nolapack.blas_set_num_threads;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.panblas.Transpose;

/** bytedeco's JNI binding, with arrays where it takes them; its complex routines take native memory only. */
final class JavaCppPeer extends Peer {
    private static final byte LOWER = 'L';
    private static final byte VECTORS = 'V';
    private static final byte ALL = 'A';
    private static final byte NONE = 'N';

    JavaCppPeer(int threads) {
        super("javacpp");
        blas_set_num_threads(threads);
    }

    private static int constant(Transpose trans) {
        return switch (trans) {
            case NO_TRANS -> CblasNoTrans;
            case TRANS -> CblasTrans;
            case CONJ_TRANS -> CblasConjTrans;
        };
    }

    @Override
    public Call dgemm(Transpose transA, Transpose transB, int n, double[] a, double[] b, double[] c) {
        int opA = constant(transA);
        int opB = constant(transB);
        return () -> cblas_dgemm(CblasColMajor, opA, opB, n, n, n, 1, a, n, b, n, 0, c, n);
    }

    @Override
    public Call sgemm(Transpose transA, Transpose transB, int n, float[] a, float[] b, float[] c) {
        int opA = constant(transA);
        int opB = constant(transB);
        return () -> cblas_sgemm(CblasColMajor, opA, opB, n, n, n, 1, a, n, b, n, 0, c, n);
    }

    @Override
    public Call zgemm(Transpose transA, Transpose transB, int n, double[] a, double[] b, double[] c) {
        int opA = constant(transA);
        int opB = constant(transB);
        DoublePointer one = new DoublePointer(1, 0);
        DoublePointer zero = new DoublePointer(0, 0);
        DoublePointer left = new DoublePointer(a);
        DoublePointer right = new DoublePointer(b);
        DoublePointer product = new DoublePointer(c);
        return () -> cblas_zgemm(CblasColMajor, opA, opB, n, n, n, one, left, n, right, n, zero, product, n);
    }

    @Override
    public Call cgemm(Transpose transA, Transpose transB, int n, float[] a, float[] b, float[] c) {
        int opA = constant(transA);
        int opB = constant(transB);
        FloatPointer one = new FloatPointer(1, 0);
        FloatPointer zero = new FloatPointer(0, 0);
        FloatPointer left = new FloatPointer(a);
        FloatPointer right = new FloatPointer(b);
        FloatPointer product = new FloatPointer(c);
        return () -> cblas_cgemm(CblasColMajor, opA, opB, n, n, n, one, left, n, right, n, zero, product, n);
    }

    @Override
    public Call dsymm(int n, double[] a, double[] b, double[] c) {
        return () -> cblas_dsymm(CblasColMajor, CblasLeft, CblasLower, n, n, 1, a, n, b, n, 0, c, n);
    }

    @Override
    public Call dsyrk(int n, double[] a, double[] c) {
        return () -> cblas_dsyrk(CblasColMajor, CblasLower, CblasNoTrans, n, n, 1, a, n, 0, c, n);
    }

    @Override
    public Call dsyr2k(int n, double[] a, double[] b, double[] c) {
        return () -> cblas_dsyr2k(CblasColMajor, CblasLower, CblasNoTrans, n, n, 1, a, n, b, n, 0, c, n);
    }

    @Override
    public Call dtrmm(int n, double[] a, double[] b) {
        double[] x = b.clone();
        return () -> {
            restore(b, x);
            cblas_dtrmm(CblasColMajor, CblasLeft, CblasLower, CblasNoTrans, CblasNonUnit, n, n, 1, a, n, x, n);
        };
    }

    @Override
    public Call dtrsm(int n, double[] a, double[] b) {
        double[] x = b.clone();
        return () -> {
            restore(b, x);
            cblas_dtrsm(CblasColMajor, CblasLeft, CblasLower, CblasNoTrans, CblasNonUnit, n, n, 1, a, n, x, n);
        };
    }

    @Override
    public Call dgetrf(int n, double[] a) {
        double[] lu = a.clone();
        int[] ipiv = new int[n];
        return () -> {
            restore(a, lu);
            succeed("dgetrf", LAPACKE_dgetrf(LAPACK_COL_MAJOR, n, n, lu, n, ipiv));
        };
    }

    @Override
    public Call dpotrf(int n, double[] a) {
        double[] l = a.clone();
        return () -> {
            restore(a, l);
            succeed("dpotrf", LAPACKE_dpotrf(LAPACK_COL_MAJOR, LOWER, n, l, n));
        };
    }

    @Override
    public Call dgeqrf(int n, double[] a) {
        double[] qr = a.clone();
        double[] tau = new double[n];
        return () -> {
            restore(a, qr);
            succeed("dgeqrf", LAPACKE_dgeqrf(LAPACK_COL_MAJOR, n, n, qr, n, tau));
        };
    }

    @Override
    public Call dsyevd(int n, double[] a) {
        double[] vectors = a.clone();
        double[] w = new double[n];
        return () -> {
            restore(a, vectors);
            succeed("dsyevd", LAPACKE_dsyevd(LAPACK_COL_MAJOR, VECTORS, LOWER, n, vectors, n, w));
        };
    }

    @Override
    public Call dgesdd(int n, double[] a) {
        double[] operand = a.clone();
        double[] s = new double[n];
        double[] u = new double[n * n];
        double[] vt = new double[n * n];
        return () -> {
            restore(a, operand);
            succeed("dgesdd", LAPACKE_dgesdd(LAPACK_COL_MAJOR, ALL, n, n, operand, n, s, u, n, vt, n));
        };
    }

    @Override
    public Call dgeev(int n, double[] a) {
        double[] operand = a.clone();
        double[] wr = new double[n];
        double[] wi = new double[n];
        double[] vl = new double[n];
        double[] vr = new double[n * n];
        return () -> {
            restore(a, operand);
            succeed("dgeev", LAPACKE_dgeev(LAPACK_COL_MAJOR, NONE, VECTORS, n, operand, n, wr, wi, vl, n, vr, n));
        };
    }

    @Override
    public Call dgesv(int n, double[] a, double[] b) {
        double[] lu = a.clone();
        double[] x = b.clone();
        int[] ipiv = new int[n];
        return () -> {
            restore(a, lu);
            restore(b, x);
            succeed("dgesv", LAPACKE_dgesv(LAPACK_COL_MAJOR, n, 1, lu, n, ipiv, x, n));
        };
    }
}
