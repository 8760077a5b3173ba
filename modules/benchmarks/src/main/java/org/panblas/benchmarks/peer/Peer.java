package org.panblas.benchmarks.peer;

import org.panblas.Transpose;

/**
 * An implementation of routines that are timed. Each method prepares a call on matrices of order n, which are
 * column-major and without gaps; a triangle is the lower one. A routine that an implementation lacks throws
 * {@link NotOffered}.
 *
 * <p>What a routine overwrites is copied from the operand within the call. Everyone pays for that alike.
 */
public abstract class Peer {
    /** So small that adding it again and again does not overflow. */
    static final double ALPHA = 1e-9;

    private final String name;

    /** An implementation of this name. */
    protected Peer(String name) {
        this.name = name;
    }

    /** What a call returned last: it has to be left somewhere, or the compiler would leave out the call. */
    double result;

    /** The sum of x y. */
    public Call ddot(int n, double[] x, double[] y) {
        throw lacks("ddot");
    }

    /** {@code y += alpha x}. */
    public Call daxpy(int n, double[] x, double[] y) {
        throw lacks("daxpy");
    }

    /** {@code x := -x}. */
    public Call dscal(int n, double[] x) {
        throw lacks("dscal");
    }

    /** The 2-norm of x. */
    public Call dnrm2(int n, double[] x) {
        throw lacks("dnrm2");
    }

    /** The 1-norm of x. */
    public Call dasum(int n, double[] x) {
        throw lacks("dasum");
    }

    /** The index of the largest |x|. */
    public Call idamax(int n, double[] x) {
        throw lacks("idamax");
    }

    /** {@code y := op(A) x}. */
    public Call dgemv(Transpose trans, int n, double[] a, double[] x, double[] y) {
        throw lacks("dgemv");
    }

    /** {@code A += alpha x y^T}. */
    public Call dger(int n, double[] a, double[] x, double[] y) {
        throw lacks("dger");
    }

    /** {@code y := A x}, A symmetric. */
    public Call dsymv(int n, double[] a, double[] x, double[] y) {
        throw lacks("dsymv");
    }

    /** {@code x := A x}, A triangular. */
    public Call dtrmv(int n, double[] a, double[] b) {
        throw lacks("dtrmv");
    }

    /** {@code A x = b}, A triangular. */
    public Call dtrsv(int n, double[] a, double[] b) {
        throw lacks("dtrsv");
    }

    /** {@code y := op(A) x}, complex. */
    public Call zgemv(Transpose trans, int n, double[] a, double[] x, double[] y) {
        throw lacks("zgemv");
    }

    /** {@code C := op(A) op(B)}. */
    public Call dgemm(Transpose transA, Transpose transB, int n, double[] a, double[] b, double[] c) {
        throw lacks("dgemm");
    }

    /** {@code C := op(A) op(B)}. */
    public Call sgemm(Transpose transA, Transpose transB, int n, float[] a, float[] b, float[] c) {
        throw lacks("sgemm");
    }

    /** {@code C := op(A) op(B)}. */
    public Call zgemm(Transpose transA, Transpose transB, int n, double[] a, double[] b, double[] c) {
        throw lacks("zgemm");
    }

    /** {@code C := op(A) op(B)}. */
    public Call cgemm(Transpose transA, Transpose transB, int n, float[] a, float[] b, float[] c) {
        throw lacks("cgemm");
    }

    /** {@code C := A B}, A symmetric. */
    public Call dsymm(int n, double[] a, double[] b, double[] c) {
        throw lacks("dsymm");
    }

    /** {@code C := A A^T}. */
    public Call dsyrk(int n, double[] a, double[] c) {
        throw lacks("dsyrk");
    }

    /** {@code C := A B^T + B A^T}. */
    public Call dsyr2k(int n, double[] a, double[] b, double[] c) {
        throw lacks("dsyr2k");
    }

    /** {@code X := A B}, A triangular. */
    public Call dtrmm(int n, double[] a, double[] b) {
        throw lacks("dtrmm");
    }

    /** {@code A X = B}, A triangular. */
    public Call dtrsm(int n, double[] a, double[] b) {
        throw lacks("dtrsm");
    }

    /** LU factorisation with row exchanges. */
    public Call dgetrf(int n, double[] a) {
        throw lacks("dgetrf");
    }

    /** Cholesky factorisation of a positive definite matrix. */
    public Call dpotrf(int n, double[] a) {
        throw lacks("dpotrf");
    }

    /** QR factorisation. */
    public Call dgeqrf(int n, double[] a) {
        throw lacks("dgeqrf");
    }

    /** Eigenvalues and eigenvectors of a symmetric matrix. */
    public Call dsyevd(int n, double[] a) {
        throw lacks("dsyevd");
    }

    /** Singular values and all singular vectors. */
    public Call dgesdd(int n, double[] a) {
        throw lacks("dgesdd");
    }

    /** Eigenvalues and right eigenvectors of a general matrix. */
    public Call dgeev(int n, double[] a) {
        throw lacks("dgeev");
    }

    /** {@code A x = b}, one right-hand side. */
    public Call dgesv(int n, double[] a, double[] b) {
        throw lacks("dgesv");
    }

    private NotOffered lacks(String routine) {
        return new NotOffered(name + " has no " + routine);
    }

    /** For calls whose outcome must be success: a failed one would be timed as a very fast one. */
    protected static void succeed(String routine, int info) {
        if (info != 0) {
            throw new IllegalStateException(routine + ": info = " + info);
        }
    }

    /** Overwrites an operand with what it was. */
    protected static void restore(double[] from, double[] to) {
        System.arraycopy(from, 0, to, 0, from.length);
    }
}
