package org.panblas.linalg;

import java.util.Objects;
import org.panblas.Blas;
import org.panblas.Complex;
import org.panblas.Lapack;
import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.Uplo;

/**
 * The routines that the algorithms call, for real or for complex elements: with them an algorithm is written once.
 * Matrices have no gaps unless a leading dimension is given.
 *
 * @param blas multiplies
 * @param lapack does the rest
 * @param complex whether the elements are pairs
 */
record Routines(Blas blas, Lapack lapack, boolean complex) {
    Routines {
        Objects.requireNonNull(blas, "blas");
        Objects.requireNonNull(lapack, "lapack");
    }

    /** How many numbers an element consists of. */
    int parts() {
        return complex ? 2 : 1;
    }

    int gesv(Layout layout, int n, int nrhs, double[] a, int[] ipiv, double[] b) {
        int lda = Dense.ld(layout, n, n);
        int ldb = Dense.ld(layout, n, nrhs);
        return complex
                ? lapack.zgesv(layout, n, nrhs, a, lda, ipiv, b, ldb)
                : lapack.dgesv(layout, n, nrhs, a, lda, ipiv, b, ldb);
    }

    int getrf(Layout layout, int m, int n, double[] a, int[] ipiv) {
        int lda = Dense.ld(layout, m, n);
        return complex ? lapack.zgetrf(layout, m, n, a, lda, ipiv) : lapack.dgetrf(layout, m, n, a, lda, ipiv);
    }

    int getri(Layout layout, int n, double[] a, int[] ipiv) {
        int lda = Dense.ld(layout, n, n);
        return complex ? lapack.zgetri(layout, n, a, lda, ipiv) : lapack.dgetri(layout, n, a, lda, ipiv);
    }

    int gecon(Layout layout, char norm, int n, double[] a, double anorm, double[] rcond) {
        int lda = Dense.ld(layout, n, n);
        return complex
                ? lapack.zgecon(layout, norm, n, a, lda, anorm, rcond)
                : lapack.dgecon(layout, norm, n, a, lda, anorm, rcond);
    }

    int potrf(Layout layout, Uplo uplo, int n, double[] a) {
        int lda = Dense.ld(layout, n, n);
        return complex ? lapack.zpotrf(layout, uplo, n, a, lda) : lapack.dpotrf(layout, uplo, n, a, lda);
    }

    int geqrf(Layout layout, int m, int n, double[] a, double[] tau) {
        int lda = Dense.ld(layout, m, n);
        return complex ? lapack.zgeqrf(layout, m, n, a, lda, tau) : lapack.dgeqrf(layout, m, n, a, lda, tau);
    }

    /** {@code orgqr} or {@code ungqr}. */
    int orgqr(Layout layout, int m, int n, int k, double[] a, double[] tau) {
        int lda = Dense.ld(layout, m, n);
        return complex ? lapack.zungqr(layout, m, n, k, a, lda, tau) : lapack.dorgqr(layout, m, n, k, a, lda, tau);
    }

    int gelsd(Layout layout, int m, int n, int nrhs, double[] a, double[] b, double[] s, double rcond, int[] rank) {
        int lda = Dense.ld(layout, m, n);
        int ldb = Dense.ld(layout, Math.max(m, n), nrhs);
        return complex
                ? lapack.zgelsd(layout, m, n, nrhs, a, lda, b, ldb, s, rcond, rank)
                : lapack.dgelsd(layout, m, n, nrhs, a, lda, b, ldb, s, rcond, rank);
    }

    /** {@code syevd} or {@code heevd}. */
    int syevd(Layout layout, char jobz, Uplo uplo, int n, double[] a, double[] w) {
        int lda = Dense.ld(layout, n, n);
        return complex
                ? lapack.zheevd(layout, jobz, uplo, n, a, lda, w)
                : lapack.dsyevd(layout, jobz, uplo, n, a, lda, w);
    }

    int gesdd(
            Layout layout,
            char jobz,
            int m,
            int n,
            double[] a,
            double[] s,
            double[] u,
            int ldu,
            double[] vt,
            int ldvt) {
        int lda = Dense.ld(layout, m, n);
        return complex
                ? lapack.zgesdd(layout, jobz, m, n, a, lda, s, u, ldu, vt, ldvt)
                : lapack.dgesdd(layout, jobz, m, n, a, lda, s, u, ldu, vt, ldvt);
    }

    double lange(Layout layout, char norm, int m, int n, double[] a) {
        int lda = Dense.ld(layout, m, n);
        return complex ? lapack.zlange(layout, norm, m, n, a, lda) : lapack.dlange(layout, norm, m, n, a, lda);
    }

    /** {@code op(A) op(B)}, a new matrix of {@code m x n}. */
    double[] product(Layout layout, Transpose transA, Transpose transB, int m, int n, int k, double[] a, double[] b) {
        double[] c = new double[Dense.length(m, n, parts())];
        int lda = transA == Transpose.NO_TRANS ? Dense.ld(layout, m, k) : Dense.ld(layout, k, m);
        int ldb = transB == Transpose.NO_TRANS ? Dense.ld(layout, k, n) : Dense.ld(layout, n, k);
        int ldc = Dense.ld(layout, m, n);
        if (complex) {
            blas.zgemm(layout, transA, transB, m, n, k, Complex.ONE, a, lda, b, ldb, Complex.ZERO, c, ldc);
        } else {
            blas.dgemm(layout, transA, transB, m, n, k, 1, a, lda, b, ldb, 0, c, ldc);
        }
        return c;
    }

    /** {@code A B} of square matrices. */
    double[] product(Layout layout, int n, double[] a, double[] b) {
        return product(layout, Transpose.NO_TRANS, Transpose.NO_TRANS, n, n, n, a, b);
    }
}
