package org.panblas;

/** Chooses the eigenvalues that a Schur factorisation ({@code gees}) moves to the top left. */
@FunctionalInterface
public interface EigenvalueSelector {
    /**
     * Whether an eigenvalue is wanted. Of a complex conjugate pair of a real matrix both are taken where either is wanted.
     *
     * @param re the real part
     * @param im the imaginary part
     */
    boolean select(double re, double im);
}
