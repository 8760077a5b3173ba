package org.panblas.testkit.lapack;

import java.util.random.RandomGenerator;
import org.panblas.Diag;
import org.panblas.Uplo;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.lapack.IndefiniteFactors.Variant;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/** A matrix beside its factors: the factors are drawn, the matrix is their product, rounded. */
final class RefinementSystem {
    /** The kind of the factors. */
    enum Kind {
        GENERAL,
        BAND,
        TRIDIAGONAL,
        POSITIVE,
        POSITIVE_TRIDIAGONAL,
        SYMMETRIC,
        HERMITIAN,
        TRIANGULAR
    }

    private RefinementSystem() {}

    static String factors(Call call) {
        String matrix = Stored.matrix(call);
        return "af" + matrix.substring(1);
    }

    static boolean reads(Call call, Kind kind, String array, int i, int j) {
        boolean matrix = array.startsWith("a");
        return switch (kind) {
            case GENERAL, TRIDIAGONAL, POSITIVE_TRIDIAGONAL -> true;
            case BAND -> {
                int line = i - call.size("ku") - (array.equals("afb") ? call.size("kl") : 0);
                yield !matrix || (j + line >= 0 && j + line < call.size("n"));
            }
            case TRIANGULAR -> !matrix || Stored.holds(call, array, i, j, call.diag());
            default -> !matrix || Stored.holds(call, array, i, j);
        };
    }

    static double number(Kind kind, String array, RandomGenerator random) {
        boolean pivot = array.equals("ipiv");
        boolean blocks = kind == Kind.SYMMETRIC || kind == Kind.HERMITIAN;
        return pivot && blocks ? random.nextInt(1 << 20) : random.nextDouble(-1, 1);
    }

    static void prepare(Call call, Kind kind) {
        switch (kind) {
            case GENERAL -> general(call);
            case BAND -> band(call);
            case TRIDIAGONAL -> tridiagonal(call);
            case POSITIVE -> {
                Matrix factor = RefinementConformance.triangle(call, factors(call));
                for (int i = 0; i < factor.rows(); i++) {
                    factor.set(i, i, Math.abs(factor.re(i, i)), 0);
                }
                Stored.put(call, factors(call), factor);
                Matrix rounded = Stored.before(call, factors(call));
                Matrix left = PotrfConformance.left(rounded.triangle(call.uplo(), Diag.NON_UNIT), call.uplo());
                Stored.put(call, Stored.matrix(call), Residuals.product(left, left.adjoint()));
            }
            case POSITIVE_TRIDIAGONAL -> positiveTridiagonal(call);
            case SYMMETRIC, HERMITIAN -> {
                boolean hermitian = kind == Kind.HERMITIAN;
                IndefiniteFactorConformance.draw(call, factors(call), hermitian, Variant.PARTIAL);
                Matrix a = IndefiniteFactorConformance.product(call, factors(call), hermitian, Variant.PARTIAL);
                for (int i = 0; hermitian && i < a.rows(); i++) {
                    a.set(i, i, a.re(i, i), 0);
                }
                Stored.put(call, Stored.matrix(call), a);
            }
            case TRIANGULAR ->
                Stored.put(
                        call,
                        Stored.matrix(call),
                        RefinementConformance.triangle(call, Stored.matrix(call)),
                        call.diag());
        }
    }

    private static void general(Call call) {
        Matrix factors = TriangularConformance.dominant(call.before("af"), 0);
        int n = factors.rows();
        Matrix pivots = Matrix.zeros(n, 1, false);
        for (int i = 0; i < n; i++) {
            pivots.set(i, 0, i + 1 + (i * 7) % (n - i), 0);
        }
        call.put("ipiv", pivots);
        call.put("af", factors);
        Matrix product = Residuals.product(Lu.lower(call.before("af")), Lu.upper(call.before("af")));
        call.put("a", Lu.exchanged(product, pivots, false));
    }

    /** Without exchanges, so that the product is no wider than the band. */
    private static void band(Call call) {
        int kl = call.size("kl");
        int ku = call.size("ku");
        Matrix raw = call.before("afb");
        Matrix drawn = raw.columns(0, raw.cols());
        for (int j = 0; j < raw.cols(); j++) {
            for (int i = 0; i < raw.rows(); i++) {
                double re = raw.re(i, j);
                double size = i == kl + ku ? (1 + Math.abs(re)) / Math.abs(re) : i < kl ? 0 : 1.0 / (2 * kl + ku + 1);
                drawn.set(i, j, re * size, i == kl + ku ? raw.im(i, j) : raw.im(i, j) * size);
            }
        }
        call.put("afb", drawn);
        Matrix pivots = identityPivots(raw.cols());
        call.put("ipiv", pivots);
        Matrix a = GbtrsConformance.product(call, call.before("afb"), pivots);
        call.put("ab", lines(call, a));
    }

    /** The band array of a matrix. */
    private static Matrix lines(Call call, Matrix a) {
        Matrix lines = call.before("ab");
        for (int j = 0; j < lines.cols(); j++) {
            for (int i = 0; i < lines.rows(); i++) {
                int row = j + i - call.size("ku");
                if (row >= 0 && row < a.rows()) {
                    lines.set(i, j, a.re(row, j), a.im(row, j));
                }
            }
        }
        return lines;
    }

    private static Matrix identityPivots(int n) {
        Matrix pivots = Matrix.zeros(n, 1, false);
        for (int i = 0; i < n; i++) {
            pivots.set(i, 0, i + 1, 0);
        }
        return pivots;
    }

    private static void tridiagonal(Call call) {
        int n = call.size("n");
        Matrix d = call.before("df");
        for (int i = 0; i < n; i++) {
            d.set(i, 0, d.re(i, 0) + Math.copySign(2, d.re(i, 0)), d.im(i, 0));
        }
        call.put("df", d);
        call.put("du2", Matrix.zeros(Math.max(0, n - 2), 1, d.complex()));
        call.put("ipiv", identityPivots(n));
        Matrix a = Residuals.product(
                GaussFactors.tridiagonalLeft(call.before("dlf"), call.before("ipiv")),
                GaussFactors.tridiagonalUpper(call.before("df"), call.before("duf"), call.before("du2")));
        put(call, Kind.TRIDIAGONAL, a);
    }

    private static Matrix diagonal(Matrix a, int down, int right) {
        int length = Math.max(0, a.rows() - down - right);
        Matrix line = Matrix.zeros(length, 1, a.complex());
        for (int i = 0; i < length; i++) {
            line.set(i, 0, a.re(i + down, i + right), a.im(i + down, i + right));
        }
        return line;
    }

    private static void positiveTridiagonal(Call call) {
        Matrix d = call.before("df");
        for (int i = 0; i < d.rows(); i++) {
            d.set(i, 0, 2 + d.re(i, 0), 0);
        }
        call.put("df", d);
        Matrix a = Residuals.product(
                PttrfConformance.lower(call.before("df"), call.before("ef"), true),
                PttrfConformance.lower(call.before("df"), call.before("ef"), false)
                        .adjoint());
        put(call, Kind.POSITIVE_TRIDIAGONAL, a);
    }

    /** The matrix as it is stored. */
    static Matrix matrix(Call call, Kind kind) {
        return matrix(call, kind, false);
    }

    /** The matrix as it is stored after the call. */
    static Matrix matrixAfter(Call call, Kind kind) {
        return matrix(call, kind, true);
    }

    private static Matrix array(Call call, String name, boolean after) {
        return after ? call.after(name) : call.before(name);
    }

    private static Matrix stored(Call call, String name, boolean after) {
        return after ? Stored.after(call, name) : Stored.before(call, name);
    }

    private static Matrix matrix(Call call, Kind kind, boolean after) {
        return switch (kind) {
            case GENERAL -> array(call, "a", after);
            case BAND -> {
                int ku = call.size("ku");
                yield GaussFactors.band(array(call, "ab", after), call.size("n"), ku, call.size("kl"), ku);
            }
            case TRIDIAGONAL -> GaussFactors.tridiagonal(call.before("dl"), call.before("d"), call.before("du"));
            case POSITIVE, HERMITIAN -> stored(call, Stored.matrix(call), after).hermitian(call.uplo());
            case SYMMETRIC -> stored(call, Stored.matrix(call), after).symmetric(call.uplo());
            case POSITIVE_TRIDIAGONAL -> {
                Matrix e = call.before("e");
                boolean upper = call.has("uplo") && call.uplo() == Uplo.UPPER;
                yield PttrfConformance.hermitian(call.before("d"), upper ? e.conjugate() : e);
            }
            case TRIANGULAR -> Stored.before(call, Stored.matrix(call));
        };
    }

    /** Overwrites the matrix. */
    static void put(Call call, Kind kind, Matrix a) {
        switch (kind) {
            case GENERAL -> call.put("a", a);
            case BAND -> call.put("ab", lines(call, a));
            case TRIDIAGONAL -> {
                call.put("d", diagonal(a, 0, 0));
                call.put("dl", diagonal(a, 1, 0));
                call.put("du", diagonal(a, 0, 1));
            }
            case POSITIVE_TRIDIAGONAL -> {
                Matrix diagonal = diagonal(a, 0, 0);
                call.put("d", new Matrix(diagonal.rows(), 1, diagonal.re(), null));
                call.put("e", diagonal(a, 1, 0));
            }
            default -> Stored.put(call, Stored.matrix(call), a);
        }
    }

    /** Allows the matrix to have changed. */
    static void release(Call call, Verdict verdict, Kind kind) {
        switch (kind) {
            case GENERAL -> verdict.releaseAll("a");
            case BAND -> verdict.releaseAll("ab");
            default -> Stored.release(call, verdict, Stored.matrix(call));
        }
    }

    /** The product of the factors after the call, or null where the pivots are none. */
    static Matrix factored(Call call, Kind kind) {
        int n = call.size("n");
        Matrix pivots = call.has("ipiv") ? call.after("ipiv") : null;
        return switch (kind) {
            case GENERAL -> {
                Matrix f = call.after("af");
                yield GaussFactors.legal(pivots, n, n)
                        ? Lu.exchanged(Residuals.product(Lu.lower(f), Lu.upper(f)), pivots, false)
                        : null;
            }
            case BAND ->
                GaussFactors.legal(pivots, n, call.size("kl"))
                        ? GbtrsConformance.product(call, call.after("afb"), pivots)
                        : null;
            case TRIDIAGONAL ->
                GaussFactors.legal(pivots, n, 1)
                        ? Residuals.product(
                                GaussFactors.tridiagonalLeft(call.after("dlf"), pivots),
                                GaussFactors.tridiagonalUpper(call.after("df"), call.after("duf"), call.after("du2")))
                        : null;
            case POSITIVE -> {
                Matrix factor = Stored.after(call, factors(call)).triangle(call.uplo(), Diag.NON_UNIT);
                Matrix left = PotrfConformance.left(factor, call.uplo());
                yield Residuals.product(left, left.adjoint());
            }
            case POSITIVE_TRIDIAGONAL ->
                Residuals.product(
                        PttrfConformance.lower(call.after("df"), call.after("ef"), true),
                        PttrfConformance.lower(call.after("df"), call.after("ef"), false)
                                .adjoint());
            default -> {
                IndefiniteFactors factors = new IndefiniteFactors(
                        Stored.after(call, factors(call)),
                        pivots,
                        null,
                        call.uplo(),
                        kind == Kind.HERMITIAN,
                        Variant.PARTIAL);
                yield factors.legal() ? factors.product() : null;
            }
        };
    }
}
