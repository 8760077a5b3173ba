package org.panblas;

/** Chooses the eigenvalues alpha / beta that a generalised Schur factorisation ({@code gges}) moves to the top left. */
@FunctionalInterface
public interface GeneralizedEigenvalueSelector {
    /**
     * Whether an eigenvalue is wanted. Beta may be zero: the eigenvalue is then infinite.
     *
     * @param alphaRe the real part of alpha
     * @param alphaIm the imaginary part of alpha
     * @param betaRe the real part of beta
     * @param betaIm the imaginary part of beta, zero for real matrices
     */
    boolean select(double alphaRe, double alphaIm, double betaRe, double betaIm);
}
