package org.panblas.linalg;

import java.util.Objects;
import org.panblas.BlasArgumentException;
import org.panblas.LapackException;
import org.panblas.Layout;
import org.panblas.Uplo;

/** What reads alike for real and for complex matrices; package-info has the rules for all methods. */
public abstract sealed class DenseLinalg permits Linalg, ComplexLinalg {
    private final Routines routines;
    private final Systems systems;
    private final Factors factors;
    private final Spectra spectra;
    private final SingularValues singularValues;

    DenseLinalg(Routines routines) {
        this.routines = routines;
        this.systems = new Systems(routines);
        this.factors = new Factors(routines);
        this.spectra = new Spectra(routines);
        this.singularValues = new SingularValues(routines);
    }

    // ------------------------------------------------------------------------------------------ linear systems

    /**
     * {@code X} with {@code A X = B}, by LU factorization ({@code gesv}).
     *
     * @param a {@code n x n}
     * @param b {@code n x nrhs}
     * @return {@code n x nrhs}
     * @throws LapackException if {@code A} is exactly singular
     */
    public double[] solve(Layout layout, int n, int nrhs, double[] a, double[] b) {
        square("solve", layout, n, a);
        Dense.size("solve", "nrhs", nrhs);
        matrix("solve", "b", b, n, nrhs);
        return systems.solve(layout, n, nrhs, a, b);
    }

    /**
     * {@code A^-1} ({@code getrf}, {@code getri}).
     *
     * @param a {@code n x n}
     * @throws LapackException if {@code A} is exactly singular
     */
    public double[] inv(Layout layout, int n, double[] a) {
        square("inv", layout, n, a);
        return systems.inv(layout, n, a);
    }

    final DiagonalProduct determinant(String method, Layout layout, int n, double[] a) {
        square(method, layout, n, a);
        return systems.determinant(layout, n, a);
    }

    /**
     * The determinant as sign and logarithm, neither of which overflows.
     *
     * @param a {@code n x n}
     */
    public LogDeterminant slogdet(Layout layout, int n, double[] a) {
        return determinant("slogdet", layout, n, a).logarithm();
    }

    /**
     * {@code A = P L U} with partial pivoting ({@code getrf}); a singular matrix has one too.
     *
     * @param a {@code m x n}
     */
    public Lu lu(Layout layout, int m, int n, double[] a) {
        rectangular("lu", layout, m, n, a);
        return systems.lu(layout, m, n, a);
    }

    /**
     * {@code L} of {@code A = L L^H} or {@code U} of {@code A = U^H U} ({@code potrf}), with zeros in the other triangle.
     *
     * @param uplo LOWER for {@code L}, as NumPy's, UPPER for {@code U}; the other triangle of {@code A} is not read
     * @param a {@code n x n}, symmetric or Hermitian
     * @throws LapackException if {@code A} is not positive definite
     */
    public double[] cholesky(Layout layout, Uplo uplo, int n, double[] a) {
        Objects.requireNonNull(uplo, "uplo");
        square("cholesky", layout, n, a);
        return factors.cholesky(layout, uplo, n, a);
    }

    // ------------------------------------------------------------------------------------------- least squares

    /** As {@link #lstsq(Layout, int, int, int, double[], double[], double)}, with {@code rcond = max(m, n) * 2^-52}. */
    public LeastSquares lstsq(Layout layout, int m, int n, int nrhs, double[] a, double[] b) {
        return lstsq(layout, m, n, nrhs, a, b, SingularValues.relativeNoise(m, n));
    }

    /**
     * {@code X} of least norm among those that make {@code ||B - A X||} least, column by column ({@code gelsd}).
     *
     * @param a {@code m x n}
     * @param b {@code m x nrhs}
     * @param rcond singular values up to this part of the largest count as zero; negative: up to the rounding error
     * @throws LapackException if the iteration does not converge
     */
    public LeastSquares lstsq(Layout layout, int m, int n, int nrhs, double[] a, double[] b, double rcond) {
        rectangular("lstsq", layout, m, n, a);
        Dense.size("lstsq", "nrhs", nrhs);
        matrix("lstsq", "b", b, m, nrhs);
        Dense.finite("lstsq", "a", a);
        Dense.finite("lstsq", "b", b);
        return singularValues.lstsq(layout, m, n, nrhs, a, b, rcond);
    }

    /**
     * {@code A = Q R} ({@code geqrf}, {@code orgqr}).
     *
     * @param a {@code m x n}
     * @param all whether {@code Q} has all {@code m} columns (NumPy's mode {@code 'complete'}) or {@code min(m, n)}
     */
    public Qr qr(Layout layout, int m, int n, double[] a, boolean all) {
        rectangular("qr", layout, m, n, a);
        return factors.qr(layout, m, n, a, all);
    }

    // --------------------------------------------------------------------------------------------- eigenvalues

    /**
     * Eigenvalues and right eigenvectors ({@code geev}).
     *
     * @param a {@code n x n}
     * @throws LapackException if the iteration does not converge
     */
    public Eigen eig(Layout layout, int n, double[] a) {
        square("eig", layout, n, a);
        Dense.finite("eig", "a", a);
        return spectra.eig("eig", layout, n, a, true);
    }

    /**
     * The eigenvalues alone, complex and interleaved ({@code geev}).
     *
     * @param a {@code n x n}
     * @throws LapackException if the iteration does not converge
     */
    public double[] eigvals(Layout layout, int n, double[] a) {
        square("eigvals", layout, n, a);
        Dense.finite("eigvals", "a", a);
        return spectra.eig("eigvals", layout, n, a, false).values();
    }

    /**
     * Eigenvalues and eigenvectors of a symmetric or Hermitian matrix ({@code syevd}, {@code heevd}).
     *
     * @param uplo the triangle that is read; NumPy's default is LOWER
     * @param a {@code n x n}
     * @throws LapackException if the iteration does not converge
     */
    public HermitianEigen eigh(Layout layout, Uplo uplo, int n, double[] a) {
        return eigh("eigh", layout, uplo, n, a, true);
    }

    /**
     * The eigenvalues alone of a symmetric or Hermitian matrix, in ascending order ({@code syevd}, {@code heevd}).
     *
     * @param uplo the triangle that is read; NumPy's default is LOWER
     * @param a {@code n x n}
     * @throws LapackException if the iteration does not converge
     */
    public double[] eigvalsh(Layout layout, Uplo uplo, int n, double[] a) {
        return eigh("eigvalsh", layout, uplo, n, a, false).values();
    }

    private HermitianEigen eigh(String method, Layout layout, Uplo uplo, int n, double[] a, boolean wantVectors) {
        Objects.requireNonNull(uplo, "uplo");
        square(method, layout, n, a);
        // The other triangle may hold anything, NaN too.
        Dense.Part part = uplo == Uplo.UPPER ? Dense.Part.UPPER : Dense.Part.LOWER;
        double[] triangle = Dense.copy(layout, part, routines.parts(), a, n, n, n, n);
        Dense.finite(method, "a", triangle);
        return spectra.eigh(method, layout, uplo, n, triangle, wantVectors);
    }

    // ----------------------------------------------------------------------------------------- singular values

    /**
     * {@code A = U diag(s) V^H} ({@code gesdd}).
     *
     * @param a {@code m x n}
     * @param all whether {@code U} and {@code V} are square (NumPy's {@code full_matrices}) or have {@code min(m, n)}
     *     columns
     * @throws LapackException if the iteration does not converge
     */
    public Svd svd(Layout layout, int m, int n, double[] a, boolean all) {
        rectangular("svd", layout, m, n, a);
        Dense.finite("svd", "a", a);
        return singularValues.svd(layout, m, n, a, all);
    }

    /**
     * The singular values alone, in descending order ({@code gesdd}).
     *
     * @param a {@code m x n}
     * @throws LapackException if the iteration does not converge
     */
    public double[] svdvals(Layout layout, int m, int n, double[] a) {
        rectangular("svdvals", layout, m, n, a);
        Dense.finite("svdvals", "a", a);
        return singularValues.svdvals("svdvals", layout, m, n, a);
    }

    /** As {@link #pinv(Layout, int, int, double[], double)}, with {@code rcond = max(m, n) * 2^-52}. */
    public double[] pinv(Layout layout, int m, int n, double[] a) {
        return pinv(layout, m, n, a, SingularValues.relativeNoise(m, n));
    }

    /**
     * The pseudo-inverse of Moore and Penrose, by {@code gesdd}.
     *
     * @param a {@code m x n}
     * @param rcond singular values up to this part of the largest count as zero
     * @return {@code n x m}
     * @throws LapackException if the iteration does not converge
     */
    public double[] pinv(Layout layout, int m, int n, double[] a, double rcond) {
        rectangular("pinv", layout, m, n, a);
        Dense.finite("pinv", "a", a);
        return singularValues.pinv(layout, m, n, a, rcond);
    }

    /** As {@link #matrixRank(Layout, int, int, double[], double)}, with {@code tolerance = max(m, n) * 2^-52 * s[0]}. */
    public int matrixRank(Layout layout, int m, int n, double[] a) {
        return matrixRank(layout, m, n, a, Double.NaN);
    }

    /**
     * The number of singular values above a tolerance ({@code gesdd}).
     *
     * @param a {@code m x n}
     * @param tolerance an absolute value; NaN stands for the default
     * @throws LapackException if the iteration does not converge
     */
    public int matrixRank(Layout layout, int m, int n, double[] a, double tolerance) {
        rectangular("matrixRank", layout, m, n, a);
        Dense.finite("matrixRank", "a", a);
        return singularValues.rank(layout, m, n, a, tolerance);
    }

    // --------------------------------------------------------------------------------------- norms, conditions

    /**
     * A norm ({@code lange}, {@code gesdd}); 0 where there are no elements.
     *
     * @param a {@code m x n}
     * @throws LapackException if the iteration for singular values does not converge
     */
    public double norm(Layout layout, int m, int n, double[] a, Norm norm) {
        rectangular("norm", layout, m, n, a);
        return switch (norm) {
            case ONE -> routines.lange(layout, '1', m, n, a);
            case INFINITY -> routines.lange(layout, 'I', m, n, a);
            case FROBENIUS -> routines.lange(layout, 'F', m, n, a);
            case TWO, NUCLEAR -> singularValues.norm(layout, m, n, a, norm);
        };
    }

    /**
     * The condition number in the Euclidean norm, the largest singular value over the smallest; infinite for a matrix of
     * less than full rank, NaN for one that holds NaN or infinity.
     *
     * @param a {@code m x n}, both at least 1
     * @throws LapackException if the iteration for singular values does not converge
     */
    public double cond(Layout layout, int m, int n, double[] a) {
        rectangular("cond", layout, m, n, a);
        if (m == 0 || n == 0) {
            throw new BlasArgumentException("cond: a matrix of " + m + " x " + n + " has no condition");
        }
        return singularValues.cond(layout, m, n, a);
    }

    /**
     * {@code ||A|| ||A^-1||} in any norm; infinite for a singular matrix.
     *
     * @param a {@code n x n}, n at least 1
     * @throws LapackException if the iteration for singular values does not converge
     */
    public double cond(Layout layout, int n, double[] a, Norm norm) {
        Objects.requireNonNull(norm, "norm");
        if (norm == Norm.TWO) {
            return cond(layout, n, n, a);
        }
        square("cond", layout, n, a);
        if (n == 0) {
            throw new BlasArgumentException("cond: a matrix of 0 x 0 has no condition");
        }
        double[] inverse;
        try {
            inverse = systems.inv(layout, n, a);
        } catch (LapackException singular) {
            return Double.POSITIVE_INFINITY;
        }
        return norm(layout, n, n, a, norm) * norm(layout, n, n, inverse, norm);
    }

    /**
     * An estimate of {@code 1 / cond(A)} in the norm of column sums, at the cost of a factorization ({@code getrf},
     * {@code gecon}): 1 at best, 0 for a singular matrix, small for a nearly singular one.
     *
     * @param a {@code n x n}
     */
    public double rcond(Layout layout, int n, double[] a) {
        square("rcond", layout, n, a);
        return systems.rcond(layout, n, a);
    }

    // ----------------------------------------------------------------------------------------------- functions

    /**
     * The exponential {@code I + A + A^2 / 2! + ...}, by scaling and squaring (Al-Mohy and Higham 2009).
     *
     * @param a {@code n x n}
     */
    public double[] expm(Layout layout, int n, double[] a) {
        square("expm", layout, n, a);
        Dense.finite("expm", "a", a);
        return Expm.of(routines, layout, n, a);
    }

    // ---------------------------------------------------------------------------------------------- conditions

    private void square(String method, Layout layout, int n, double[] a) {
        Objects.requireNonNull(layout, "layout");
        Dense.size(method, "n", n);
        matrix(method, "a", a, n, n);
    }

    private void rectangular(String method, Layout layout, int m, int n, double[] a) {
        Objects.requireNonNull(layout, "layout");
        Dense.size(method, "m", m);
        Dense.size(method, "n", n);
        matrix(method, "a", a, m, n);
    }

    private void matrix(String method, String name, double[] a, int rows, int columns) {
        Dense.matrix(method, name, a, rows, columns, routines.parts());
    }
}
