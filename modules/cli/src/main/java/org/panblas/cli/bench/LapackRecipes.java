package org.panblas.cli.bench;

import static org.panblas.Layout.COL_MAJOR;
import static org.panblas.Uplo.LOWER;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.panblas.cli.bench.Recipe.Family;
import org.panblas.cli.bench.Recipe.Flops;
import org.panblas.cli.bench.Recipe.Shape;

/**
 * How the LAPACK routines are called. The products and sums of the factorisations and of {@code gesv} are those of LAPACK
 * Working Note 41, appendix C. The iterative routines have no fixed count: theirs is the usual estimate (Golub and Van
 * Loan, Matrix Computations, 4th ed., 7.5, 8.3 and 8.6), which only sets a scale.
 */
final class LapackRecipes {
    static final Map<String, Recipe> BY_BASE = Map.ofEntries(
            Map.entry(
                    "getrf",
                    recipe(
                            n -> n * n * n / 3 + 2 * n / 3,
                            n -> n * n * n / 3 - n * n / 2 + n / 6,
                            (p, n) -> List.of(COL_MAJOR, n, n, p.vector(n * n), n, new int[n]))),
            Map.entry(
                    "gesv",
                    recipe(
                            n -> n * n * n / 3 + n * n + 2 * n / 3,
                            n -> n * n * n / 3 + n * n / 2 - 5 * n / 6,
                            (p, n) -> List.of(COL_MAJOR, n, 1, p.vector(n * n), n, new int[n], p.vector(n), n))),
            Map.entry(
                    "potrf",
                    recipe(
                            n -> n * n * n / 6 + n * n / 2 + n / 3,
                            n -> n * n * n / 6 - n / 6,
                            (p, n) -> List.of(COL_MAJOR, LOWER, n, p.definite(n), n))),
            Map.entry(
                    "geqrf",
                    recipe(
                            n -> 2 * n * n * n / 3 + 3 * n * n / 2 + 23 * n / 6,
                            n -> 2 * n * n * n / 3 + n * n / 2 + 5 * n / 6,
                            (p, n) -> List.of(COL_MAJOR, n, n, p.vector(n * n), n, p.zeros(n)))),
            Map.entry("syevd", estimate(9, LapackRecipes::eigen)),
            Map.entry("heevd", estimate(9, LapackRecipes::eigen)),
            Map.entry(
                    "gesdd",
                    estimate(
                            22,
                            (p, n) -> List.of(
                                    COL_MAJOR,
                                    'A',
                                    n,
                                    n,
                                    p.vector(n * n),
                                    n,
                                    p.reals(n),
                                    p.zeros(n * n),
                                    n,
                                    p.zeros(n * n),
                                    n))),
            Map.entry("geev", estimate(25, LapackRecipes::geev)));

    private LapackRecipes() {}

    /** A complex product is six operations, a complex sum two. */
    private static Recipe recipe(Flops products, Flops sums, BiFunction<Precision, Integer, List<Object>> arguments) {
        return new Recipe(
                Family.LAPACK,
                Shape.MN,
                n -> products.at(n) + sums.at(n),
                n -> 6 * products.at(n) + 2 * sums.at(n),
                arguments);
    }

    /** {@code cubic n^3} operations, as many products as sums. */
    private static Recipe estimate(double cubic, BiFunction<Precision, Integer, List<Object>> arguments) {
        Flops half = n -> cubic / 2 * n * n * n;
        return recipe(half, half, arguments);
    }

    private static List<Object> eigen(Precision p, int n) {
        return List.of(COL_MAJOR, 'V', LOWER, n, p.vector(n * n), n, p.reals(n));
    }

    /** Eigenvalues and right eigenvectors; the real routine keeps real and imaginary parts of the values apart. */
    private static List<Object> geev(Precision p, int n) {
        Object matrix = p.vector(n * n);
        Object vectors = p.zeros(n * n);
        return p.isComplex()
                ? List.of(COL_MAJOR, 'N', 'V', n, matrix, n, p.zeros(n), p.zeros(1), 1, vectors, n)
                : List.of(COL_MAJOR, 'N', 'V', n, matrix, n, p.zeros(n), p.zeros(n), p.zeros(1), 1, vectors, n);
    }
}
