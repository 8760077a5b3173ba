package org.panblas.linalg;

import org.panblas.LapackException;
import org.panblas.Layout;
import org.panblas.Uplo;

/** Eigenvalues and eigenvectors by {@code geev}, {@code syevd} and {@code heevd}. */
final class Spectra {
    private static final double[] NOTHING = {};

    private final Routines routines;

    Spectra(Routines routines) {
        this.routines = routines;
    }

    /** Eigenvalues and, where asked for, eigenvectors, which otherwise are an empty array. */
    Eigen eig(String method, Layout layout, int n, double[] a, boolean wantVectors) {
        return routines.complex()
                ? complex(method, layout, n, a, wantVectors)
                : real(method, layout, n, a, wantVectors);
    }

    private Eigen complex(String method, Layout layout, int n, double[] a, boolean wantVectors) {
        double[] values = new double[Dense.length(n, 1, 2)];
        double[] vectors = wantVectors ? new double[Dense.length(n, n, 2)] : NOTHING;
        int ld = Dense.ld(layout, n, n);
        int info = routines.lapack()
                .zgeev(layout, 'N', job(wantVectors), n, a.clone(), ld, values, NOTHING, ld, vectors, ld);
        requireConvergence(method, info);
        return new Eigen(values, vectors);
    }

    private Eigen real(String method, Layout layout, int n, double[] a, boolean wantVectors) {
        double[] re = new double[n];
        double[] im = new double[n];
        double[] packed = wantVectors ? new double[Dense.length(n, n, 1)] : NOTHING;
        int ld = Dense.ld(layout, n, n);
        int info = routines.lapack()
                .dgeev(layout, 'N', job(wantVectors), n, a.clone(), ld, re, im, NOTHING, ld, packed, ld);
        requireConvergence(method, info);
        double[] values = new double[Dense.length(n, 1, 2)];
        for (int j = 0; j < n; j++) {
            values[2 * j] = re[j];
            values[2 * j + 1] = im[j];
        }
        return new Eigen(values, wantVectors ? unpacked(layout, n, im, packed) : NOTHING);
    }

    /** A pair of conjugate vectors is given as real part and imaginary part, in the columns of the two values. */
    private static double[] unpacked(Layout layout, int n, double[] im, double[] packed) {
        double[] vectors = new double[Dense.length(n, n, 2)];
        int ld = Dense.ld(layout, n, n);
        for (int j = 0; j < n; j++) {
            // LAPACK puts the value with the positive imaginary part first.
            int first = im[j] < 0 ? j - 1 : j;
            for (int i = 0; i < n; i++) {
                int target = Dense.at(layout, ld, 2, i, j);
                vectors[target] = packed[Dense.at(layout, ld, 1, i, first)];
                if (im[j] != 0) {
                    vectors[target + 1] = Math.signum(im[j]) * packed[Dense.at(layout, ld, 1, i, first + 1)];
                }
            }
        }
        return vectors;
    }

    /** Eigenvalues and, where asked for, eigenvectors, which otherwise are an empty array. */
    HermitianEigen eigh(String method, Layout layout, Uplo uplo, int n, double[] a, boolean wantVectors) {
        double[] vectors = a.clone();
        double[] values = new double[n];
        requireConvergence(method, routines.syevd(layout, job(wantVectors), uplo, n, vectors, values));
        return new HermitianEigen(values, wantVectors ? vectors : NOTHING);
    }

    private static char job(boolean wantVectors) {
        return wantVectors ? 'V' : 'N';
    }

    private static void requireConvergence(String method, int info) {
        if (info > 0) {
            throw new LapackException(method + ": the iteration for the eigenvalues did not converge", info);
        }
    }
}
