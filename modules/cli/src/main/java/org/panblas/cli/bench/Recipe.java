package org.panblas.cli.bench;

import static org.panblas.Diag.NON_UNIT;
import static org.panblas.Layout.COL_MAJOR;
import static org.panblas.Side.LEFT;
import static org.panblas.Transpose.NO_TRANS;
import static org.panblas.Uplo.LOWER;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.panblas.spi.Role;

/**
 * How a routine is called at size n, in any precision, and what that costs.
 *
 * @param family the level of BLAS, or LAPACK
 * @param shape the values of m, n and k at size 1: 0 stands for a dimension that the routine does not have
 * @param realFlops floating-point operations of the real routine at size n
 * @param complexFlops the same of the complex one: a product is six operations, a sum two
 * @param arguments the arguments of the array form
 */
record Recipe(
        Family family,
        Shape shape,
        Flops realFlops,
        Flops complexFlops,
        BiFunction<Precision, Integer, List<Object>> arguments) {
    private static final Map<String, Recipe> BY_BASE = Map.ofEntries(
            Map.entry("dot", vector(2, 8, Recipe::dot)),
            Map.entry("dotu", vector(2, 8, Recipe::dot)),
            Map.entry("dotc", vector(2, 8, Recipe::dot)),
            Map.entry("axpy", vector(2, 8, (p, n) -> List.of(n, p.scalar(1e-3), p.vector(n), 1, p.vector(n), 1))),
            Map.entry("scal", vector(1, 6, (p, n) -> List.of(n, p.scalar(-1), p.vector(n), 1))),
            Map.entry("nrm2", vector(2, 4, Recipe::single)),
            Map.entry("asum", vector(1, 2, Recipe::single)),
            Map.entry("amax", vector(1, 2, Recipe::single)),
            Map.entry("gemv", matrixVector(2, 8, Recipe::gemv)),
            Map.entry("ger", matrixVector(2, 8, Recipe::ger)),
            Map.entry("geru", matrixVector(2, 8, Recipe::ger)),
            Map.entry("gerc", matrixVector(2, 8, Recipe::ger)),
            Map.entry("symv", matrixVector(2, 8, Recipe::symv)),
            Map.entry("hemv", matrixVector(2, 8, Recipe::symv)),
            Map.entry("trmv", matrixVector(1, 4, Recipe::trsv)),
            Map.entry("trsv", matrixVector(1, 4, Recipe::trsv)),
            Map.entry("gemm", product(Shape.MNK, n -> 2 * n * n * n, n -> 8 * n * n * n, Recipe::gemm)),
            Map.entry("symm", matrixMatrix(2, 8, Recipe::symm)),
            Map.entry("hemm", matrixMatrix(2, 8, Recipe::symm)),
            Map.entry("trmm", matrixMatrix(1, 4, Recipe::trsm)),
            Map.entry("trsm", matrixMatrix(1, 4, Recipe::trsm)),
            Map.entry("syrk", product(Shape.NK, n -> n * n * (n + 1), n -> 4 * n * n * (n + 1), Recipe::syrk)));

    /** What bounds a routine's speed: memory on the first two levels, arithmetic on the third. */
    enum Family {
        LEVEL_1,
        LEVEL_2,
        LEVEL_3,
        LAPACK;

        Role role() {
            return this == LAPACK ? Role.LAPACK : Role.BLAS;
        }
    }

    /** Which of m, n and k a routine has; the others are reported as 1. */
    enum Shape {
        N,
        MN,
        NK,
        MNK;

        int m(int size) {
            return this == MN || this == MNK ? size : 1;
        }

        int k(int size) {
            return this == NK || this == MNK ? size : 1;
        }
    }

    /** Operations as a function of the size. */
    @FunctionalInterface
    interface Flops {
        double at(double n);
    }

    /** The recipe of a routine's name without its precision, or null. */
    static Recipe of(String base) {
        Recipe recipe = BY_BASE.get(base);
        return recipe == null ? LapackRecipes.BY_BASE.get(base) : recipe;
    }

    /** The names of all recipes: BLAS, then LAPACK, each sorted. */
    static Stream<String> bases() {
        return Stream.concat(
                BY_BASE.keySet().stream().sorted(),
                LapackRecipes.BY_BASE.keySet().stream().sorted());
    }

    private static Recipe vector(double real, double complex, BiFunction<Precision, Integer, List<Object>> arguments) {
        return new Recipe(Family.LEVEL_1, Shape.N, n -> real * n, n -> complex * n, arguments);
    }

    private static Recipe matrixVector(
            double real, double complex, BiFunction<Precision, Integer, List<Object>> arguments) {
        return new Recipe(Family.LEVEL_2, Shape.MN, n -> real * n * n, n -> complex * n * n, arguments);
    }

    private static Recipe matrixMatrix(
            double real, double complex, BiFunction<Precision, Integer, List<Object>> arguments) {
        return product(Shape.MN, n -> real * n * n * n, n -> complex * n * n * n, arguments);
    }

    private static Recipe product(
            Shape shape, Flops real, Flops complex, BiFunction<Precision, Integer, List<Object>> arguments) {
        return new Recipe(Family.LEVEL_3, shape, real, complex, arguments);
    }

    private static List<Object> single(Precision p, int n) {
        return List.of(n, p.vector(n), 1);
    }

    private static List<Object> dot(Precision p, int n) {
        return List.of(n, p.vector(n), 1, p.vector(n), 1);
    }

    private static List<Object> gemv(Precision p, int n) {
        return List.of(
                COL_MAJOR,
                NO_TRANS,
                n,
                n,
                p.scalar(1),
                p.vector(n * n),
                n,
                p.vector(n),
                1,
                p.scalar(0),
                p.vector(n),
                1);
    }

    private static List<Object> ger(Precision p, int n) {
        return List.of(COL_MAJOR, n, n, p.scalar(1e-3), p.vector(n), 1, p.vector(n), 1, p.vector(n * n), n);
    }

    private static List<Object> symv(Precision p, int n) {
        return List.of(
                COL_MAJOR, LOWER, n, p.scalar(1), p.vector(n * n), n, p.vector(n), 1, p.scalar(0), p.vector(n), 1);
    }

    private static List<Object> trsv(Precision p, int n) {
        return List.of(COL_MAJOR, LOWER, NO_TRANS, NON_UNIT, n, p.triangle(n), n, p.vector(n), 1);
    }

    private static List<Object> gemm(Precision p, int n) {
        int size = n * n;
        return List.of(
                COL_MAJOR,
                NO_TRANS,
                NO_TRANS,
                n,
                n,
                n,
                p.scalar(1),
                p.vector(size),
                n,
                p.vector(size),
                n,
                p.scalar(0),
                p.vector(size),
                n);
    }

    private static List<Object> symm(Precision p, int n) {
        int size = n * n;
        return List.of(
                COL_MAJOR,
                LEFT,
                LOWER,
                n,
                n,
                p.scalar(1),
                p.vector(size),
                n,
                p.vector(size),
                n,
                p.scalar(0),
                p.vector(size),
                n);
    }

    private static List<Object> trsm(Precision p, int n) {
        return List.of(
                COL_MAJOR, LEFT, LOWER, NO_TRANS, NON_UNIT, n, n, p.scalar(1), p.triangle(n), n, p.vector(n * n), n);
    }

    private static List<Object> syrk(Precision p, int n) {
        return List.of(
                COL_MAJOR, LOWER, NO_TRANS, n, n, p.scalar(1), p.vector(n * n), n, p.scalar(0), p.vector(n * n), n);
    }
}
