package org.panblas.benchmarks.peer;

import org.jblas.ComplexDouble;
import org.jblas.ComplexFloat;
import org.jblas.NativeBlas;
import org.panblas.Blas;
import org.panblas.Transpose;

/** jblas, by the routines that its matrix classes call. */
final class JblasPeer extends Peer {
    JblasPeer() {
        super("jblas");
        // It needs libgfortran.so.5; where the system has none, the one beside the embedded OpenBLAS, once open,
        // serves.
        Blas.of("openblas");
        // Opens its library now, so that an absent one is reported before anything is timed.
        NativeBlas.ddot(1, new double[1], 0, 1, new double[1], 0, 1);
    }

    private static char letter(Transpose trans) {
        return switch (trans) {
            case NO_TRANS -> 'N';
            case TRANS -> 'T';
            case CONJ_TRANS -> 'C';
        };
    }

    @Override
    public Call dgemm(Transpose transA, Transpose transB, int n, double[] a, double[] b, double[] c) {
        char opA = letter(transA);
        char opB = letter(transB);
        return () -> NativeBlas.dgemm(opA, opB, n, n, n, 1, a, 0, n, b, 0, n, 0, c, 0, n);
    }

    @Override
    public Call sgemm(Transpose transA, Transpose transB, int n, float[] a, float[] b, float[] c) {
        char opA = letter(transA);
        char opB = letter(transB);
        return () -> NativeBlas.sgemm(opA, opB, n, n, n, 1, a, 0, n, b, 0, n, 0, c, 0, n);
    }

    @Override
    public Call zgemm(Transpose transA, Transpose transB, int n, double[] a, double[] b, double[] c) {
        char opA = letter(transA);
        char opB = letter(transB);
        ComplexDouble one = new ComplexDouble(1);
        ComplexDouble zero = new ComplexDouble(0);
        return () -> NativeBlas.zgemm(opA, opB, n, n, n, one, a, 0, n, b, 0, n, zero, c, 0, n);
    }

    @Override
    public Call cgemm(Transpose transA, Transpose transB, int n, float[] a, float[] b, float[] c) {
        char opA = letter(transA);
        char opB = letter(transB);
        ComplexFloat one = new ComplexFloat(1);
        ComplexFloat zero = new ComplexFloat(0);
        return () -> NativeBlas.cgemm(opA, opB, n, n, n, one, a, 0, n, b, 0, n, zero, c, 0, n);
    }

    @Override
    public Call dgetrf(int n, double[] a) {
        double[] lu = a.clone();
        int[] ipiv = new int[n];
        return () -> {
            restore(a, lu);
            succeed("dgetrf", NativeBlas.dgetrf(n, n, lu, 0, n, ipiv, 0));
        };
    }

    @Override
    public Call dpotrf(int n, double[] a) {
        double[] l = a.clone();
        return () -> {
            restore(a, l);
            succeed("dpotrf", NativeBlas.dpotrf('L', n, l, 0, n));
        };
    }

    @Override
    public Call dgeqrf(int n, double[] a) {
        double[] qr = a.clone();
        double[] tau = new double[n];
        return () -> {
            restore(a, qr);
            succeed("dgeqrf", NativeBlas.dgeqrf(n, n, qr, 0, n, tau, 0));
        };
    }

    @Override
    public Call dsyevd(int n, double[] a) {
        double[] vectors = a.clone();
        double[] w = new double[n];
        return () -> {
            restore(a, vectors);
            succeed("dsyevd", NativeBlas.dsyevd('V', 'L', n, vectors, 0, n, w, 0));
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
            succeed("dgeev", NativeBlas.dgeev('N', 'V', n, operand, 0, n, wr, 0, wi, 0, vl, 0, n, vr, 0, n));
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
            succeed("dgesv", NativeBlas.dgesv(n, 1, lu, 0, n, ipiv, 0, x, 0, n));
        };
    }
}
