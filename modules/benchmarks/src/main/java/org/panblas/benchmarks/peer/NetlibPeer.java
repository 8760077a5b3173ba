package org.panblas.benchmarks.peer;

import dev.ludovic.netlib.blas.BLAS;
import dev.ludovic.netlib.blas.JavaBLAS;
import dev.ludovic.netlib.blas.NativeBLAS;
import dev.ludovic.netlib.lapack.JavaLAPACK;
import dev.ludovic.netlib.lapack.LAPACK;
import dev.ludovic.netlib.lapack.NativeLAPACK;
import java.util.function.Supplier;
import org.netlib.util.intW;
import org.panblas.Blas;
import org.panblas.Transpose;

/** dev.ludovic.netlib. Its LAPACK without native code is the reference one, translated from Fortran. */
final class NetlibPeer extends Peer {
    private final BLAS blas;
    private final Supplier<LAPACK> lapack;

    private NetlibPeer(String name, BLAS blas, Supplier<LAPACK> lapack) {
        super(name);
        this.blas = blas;
        this.lapack = lapack;
    }

    static Peer vector() {
        BLAS blas = JavaBLAS.getInstance();
        if (!blas.getClass().getSimpleName().equals("VectorBLAS")) {
            throw new NotOffered("netlib-vector needs --add-modules jdk.incubator.vector; without, it is " + blas);
        }
        return new NetlibPeer("netlib-vector", blas, JavaLAPACK::getInstance);
    }

    /** The library opens whatever file it is told, so it gets the one of the openblas backend, and its thread count. */
    static Peer jni(int threads) {
        String file = LibraryFile.of("openblas");
        Blas.of("openblas").setThreads(threads);
        System.setProperty("dev.ludovic.netlib.blas.nativeLibPath", file);
        System.setProperty("dev.ludovic.netlib.lapack.nativeLibPath", file);
        return new NetlibPeer("netlib-jni", NativeBLAS.getInstance(), NativeLAPACK::getInstance);
    }

    private static String letter(Transpose trans) {
        return switch (trans) {
            case NO_TRANS -> "N";
            case TRANS -> "T";
            case CONJ_TRANS -> "C";
        };
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
        return () -> blas.dgemv(letter(trans), n, n, 1, a, n, x, 1, 0, y, 1);
    }

    @Override
    public Call dger(int n, double[] a, double[] x, double[] y) {
        return () -> blas.dger(n, n, ALPHA, x, 1, y, 1, a, n);
    }

    @Override
    public Call dsymv(int n, double[] a, double[] x, double[] y) {
        return () -> blas.dsymv("L", n, 1, a, n, x, 1, 0, y, 1);
    }

    @Override
    public Call dtrmv(int n, double[] a, double[] b) {
        double[] x = b.clone();
        return () -> {
            restore(b, x);
            blas.dtrmv("L", "N", "N", n, a, n, x, 1);
        };
    }

    @Override
    public Call dtrsv(int n, double[] a, double[] b) {
        double[] x = b.clone();
        return () -> {
            restore(b, x);
            blas.dtrsv("L", "N", "N", n, a, n, x, 1);
        };
    }

    @Override
    public Call dgemm(Transpose transA, Transpose transB, int n, double[] a, double[] b, double[] c) {
        String opA = letter(transA);
        String opB = letter(transB);
        return () -> blas.dgemm(opA, opB, n, n, n, 1, a, n, b, n, 0, c, n);
    }

    @Override
    public Call sgemm(Transpose transA, Transpose transB, int n, float[] a, float[] b, float[] c) {
        String opA = letter(transA);
        String opB = letter(transB);
        return () -> blas.sgemm(opA, opB, n, n, n, 1, a, n, b, n, 0, c, n);
    }

    @Override
    public Call dsymm(int n, double[] a, double[] b, double[] c) {
        return () -> blas.dsymm("L", "L", n, n, 1, a, n, b, n, 0, c, n);
    }

    @Override
    public Call dsyrk(int n, double[] a, double[] c) {
        return () -> blas.dsyrk("L", "N", n, n, 1, a, n, 0, c, n);
    }

    @Override
    public Call dsyr2k(int n, double[] a, double[] b, double[] c) {
        return () -> blas.dsyr2k("L", "N", n, n, 1, a, n, b, n, 0, c, n);
    }

    @Override
    public Call dtrmm(int n, double[] a, double[] b) {
        double[] x = b.clone();
        return () -> {
            restore(b, x);
            blas.dtrmm("L", "L", "N", "N", n, n, 1, a, n, x, n);
        };
    }

    @Override
    public Call dtrsm(int n, double[] a, double[] b) {
        double[] x = b.clone();
        return () -> {
            restore(b, x);
            blas.dtrsm("L", "L", "N", "N", n, n, 1, a, n, x, n);
        };
    }

    @Override
    public Call dgetrf(int n, double[] a) {
        LAPACK routines = lapack.get();
        double[] lu = a.clone();
        int[] ipiv = new int[n];
        intW info = new intW(0);
        return () -> {
            restore(a, lu);
            routines.dgetrf(n, n, lu, n, ipiv, info);
            succeed("dgetrf", info.val);
        };
    }

    @Override
    public Call dpotrf(int n, double[] a) {
        LAPACK routines = lapack.get();
        double[] l = a.clone();
        intW info = new intW(0);
        return () -> {
            restore(a, l);
            routines.dpotrf("L", n, l, n, info);
            succeed("dpotrf", info.val);
        };
    }

    @Override
    public Call dgeqrf(int n, double[] a) {
        LAPACK routines = lapack.get();
        double[] qr = a.clone();
        double[] tau = new double[n];
        intW info = new intW(0);
        double[] query = new double[1];
        routines.dgeqrf(n, n, qr, n, tau, query, -1, info);
        double[] work = new double[(int) query[0]];
        return () -> {
            restore(a, qr);
            routines.dgeqrf(n, n, qr, n, tau, work, work.length, info);
            succeed("dgeqrf", info.val);
        };
    }

    @Override
    public Call dsyevd(int n, double[] a) {
        LAPACK routines = lapack.get();
        double[] vectors = a.clone();
        double[] w = new double[n];
        intW info = new intW(0);
        double[] query = new double[1];
        int[] integers = new int[1];
        routines.dsyevd("V", "L", n, vectors, n, w, query, -1, integers, -1, info);
        double[] work = new double[(int) query[0]];
        int[] iwork = new int[integers[0]];
        return () -> {
            restore(a, vectors);
            routines.dsyevd("V", "L", n, vectors, n, w, work, work.length, iwork, iwork.length, info);
            succeed("dsyevd", info.val);
        };
    }

    @Override
    public Call dgesdd(int n, double[] a) {
        LAPACK routines = lapack.get();
        double[] operand = a.clone();
        double[] s = new double[n];
        double[] u = new double[n * n];
        double[] vt = new double[n * n];
        int[] iwork = new int[8 * n];
        intW info = new intW(0);
        double[] query = new double[1];
        routines.dgesdd("A", n, n, operand, n, s, u, n, vt, n, query, -1, iwork, info);
        double[] work = new double[(int) query[0]];
        return () -> {
            restore(a, operand);
            routines.dgesdd("A", n, n, operand, n, s, u, n, vt, n, work, work.length, iwork, info);
            succeed("dgesdd", info.val);
        };
    }

    @Override
    public Call dgeev(int n, double[] a) {
        LAPACK routines = lapack.get();
        double[] operand = a.clone();
        double[] wr = new double[n];
        double[] wi = new double[n];
        double[] vl = new double[n];
        double[] vr = new double[n * n];
        intW info = new intW(0);
        double[] query = new double[1];
        routines.dgeev("N", "V", n, operand, n, wr, wi, vl, n, vr, n, query, -1, info);
        double[] work = new double[(int) query[0]];
        return () -> {
            restore(a, operand);
            routines.dgeev("N", "V", n, operand, n, wr, wi, vl, n, vr, n, work, work.length, info);
            succeed("dgeev", info.val);
        };
    }

    @Override
    public Call dgesv(int n, double[] a, double[] b) {
        LAPACK routines = lapack.get();
        double[] lu = a.clone();
        double[] x = b.clone();
        int[] ipiv = new int[n];
        intW info = new intW(0);
        return () -> {
            restore(a, lu);
            restore(b, x);
            routines.dgesv(n, 1, lu, n, ipiv, x, n, info);
            succeed("dgesv", info.val);
        };
    }
}
