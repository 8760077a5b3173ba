package org.panblas.ref.lapack.linear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.panblas.Transpose;
import org.panblas.Uplo;

/** Equilibration, refinement and the drivers that use them. */
class ExpertTest {
    private static final int[] SIZES = {0, 1, 2, 9, 30, 70};
    private static final int NRHS = 2;
    private final Random random = new Random(5);

    @ParameterizedTest
    @EnumSource
    void refinementOfAGeneralSystem(Precision p) {
        for (int n : SIZES) {
            for (Transpose trans : Transpose.values()) {
                Dense a = shifted(p, n);
                Dense truth = integers(p, n);
                double[] b = a.op(trans).times(truth).pack(p, 0, n + 1);
                double[] factors = a.pack(p, 0, n + 1);
                int[] ipiv = new int[n];
                assertThat(p.info("Getrf", n, n, factors, 0, n + 1, ipiv, 0)).isZero();
                double[] x = perturbed(p, truth).pack(p, 1, n + 2);
                double[][] errors = new double[2][NRHS];
                assertThat(p.info(
                                "Gerfs",
                                trans,
                                n,
                                NRHS,
                                a.pack(p, 0, n + 1),
                                0,
                                n + 1,
                                factors,
                                0,
                                n + 1,
                                ipiv,
                                0,
                                b,
                                0,
                                n + 1,
                                x,
                                1,
                                n + 2,
                                errors[0],
                                0,
                                errors[1],
                                0))
                        .isZero();
                check(p, truth, Dense.unpack(p, n, NRHS, x, 1, n + 2), errors, trans + " n = " + n);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void refinementOfSymmetricSystems(Precision p) {
        for (int n : SIZES) {
            for (Uplo uplo : Uplo.values()) {
                for (String kind : p.complex() ? new String[] {"Po", "Sy", "He"} : new String[] {"Po", "Sy"}) {
                    boolean positive = kind.equals("Po");
                    Dense a = positive
                            ? Dense.positiveDefinite(random, p, n)
                            : shifted(p, n).symmetric(kind.equals("He"));
                    Dense truth = integers(p, n);
                    double[] array = a.pack(p, uplo, 0, n + 1);
                    double[] factors = array.clone();
                    double[] b = a.times(truth).pack(p, 0, n + 1);
                    double[] x = perturbed(p, truth).pack(p, 1, n + 2);
                    double[][] errors = new double[2][NRHS];
                    int[] ipiv = new int[n];
                    int ld = n + 1;
                    if (positive) {
                        p.info("Potrf", uplo, n, factors, 0, ld);
                        p.info(
                                "Porfs", uplo, n, NRHS, array, 0, ld, factors, 0, ld, b, 0, ld, x, 1, n + 2, errors[0],
                                0, errors[1], 0);
                    } else {
                        p.info(kind + "trf", uplo, n, factors, 0, ld, ipiv, 0);
                        p.info(
                                kind + "rfs",
                                uplo,
                                n,
                                NRHS,
                                array,
                                0,
                                ld,
                                factors,
                                0,
                                ld,
                                ipiv,
                                0,
                                b,
                                0,
                                ld,
                                x,
                                1,
                                n + 2,
                                errors[0],
                                0,
                                errors[1],
                                0);
                    }
                    check(p, truth, Dense.unpack(p, n, NRHS, x, 1, n + 2), errors, kind + uplo + " n = " + n);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void expertDriverOfGeneralSystems(Precision p) {
        for (int n : SIZES) {
            for (Transpose trans : Transpose.values()) {
                for (char expected : "NRCB".toCharArray()) {
                    Dense a = shifted(p, n);
                    scale(a, expected == 'R' || expected == 'B', expected == 'C' || expected == 'B');
                    Dense truth = integers(p, n);
                    double[] b = a.op(trans).times(truth).pack(p, 0, n + 1);
                    double[] array = a.pack(p, 0, n + 1);
                    double[] factors = new double[array.length];
                    double[] x = new Dense(n, NRHS).pack(p, 1, n + 2);
                    double[] r = new double[n];
                    double[] c = new double[n];
                    double[][] errors = new double[2][NRHS];
                    double[] rcond = new double[1];
                    double[] rpivot = new double[1];
                    byte[] equed = {'?'};
                    int[] ipiv = new int[n];
                    String name = "%s %s n = %d".formatted(trans, expected, n);
                    for (char fact : "EF".toCharArray()) {
                        if (fact == 'F') {
                            // The second time the factors, the scaled matrix and its scales are given.
                            b = a.op(trans).times(truth).pack(p, 0, n + 1);
                        }
                        int info = p.info(
                                "Gesvx", fact, trans, n, NRHS, array, 0, n + 1, factors, 0, n + 1, ipiv, 0, equed, 0, r,
                                0, c, 0, b, 0, n + 1, x, 1, n + 2, rcond, 0, errors[0], 0, errors[1], 0, rpivot, 0);
                        assertThat(info).as(name).isZero();
                        if (n >= 9) {
                            assertThat((char) equed[0]).as(name).isEqualTo(expected);
                        }
                        check(p, truth, Dense.unpack(p, n, NRHS, x, 1, n + 2), errors, name);
                        assertThat(rcond[0]).as(name).isBetween(1e-6, 1 + 8 * p.eps());
                        assertThat(rpivot[0]).as(name).isBetween(0.01, 2.0);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void expertDriverOfPositiveDefiniteSystems(Precision p) {
        for (int n : SIZES) {
            for (Uplo uplo : Uplo.values()) {
                for (char expected : "NY".toCharArray()) {
                    Dense a = Dense.positiveDefinite(random, p, n);
                    scale(a, expected == 'Y', expected == 'Y');
                    Dense truth = integers(p, n);
                    double[] array = a.pack(p, uplo, 0, n + 1);
                    double[] factors = new double[array.length];
                    double[] x = new Dense(n, NRHS).pack(p, 1, n + 2);
                    double[] s = new double[n];
                    double[][] errors = new double[2][NRHS];
                    double[] rcond = new double[1];
                    byte[] equed = {'?'};
                    String name = "%s %s n = %d".formatted(uplo, expected, n);
                    for (char fact : "EF".toCharArray()) {
                        double[] b = a.times(truth).pack(p, 0, n + 1);
                        int info = p.info(
                                "Posvx", fact, uplo, n, NRHS, array, 0, n + 1, factors, 0, n + 1, equed, 0, s, 0, b, 0,
                                n + 1, x, 1, n + 2, rcond, 0, errors[0], 0, errors[1], 0);
                        assertThat(info).as(name).isZero();
                        if (n >= 9) {
                            assertThat((char) equed[0]).as(name).isEqualTo(expected);
                        }
                        check(p, truth, Dense.unpack(p, n, NRHS, x, 1, n + 2), errors, name);
                        assertThat(rcond[0]).as(name).isBetween(1e-3, 1 + 8 * p.eps());
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void singularSystemsAreNotSolved(Precision p) {
        Dense a = Dense.identity(5);
        a.set(3, 3, 0, 0);
        double[] factors = new double[p.parts() * 25];
        double[] x = new Dense(5, 1).pack(p, 0, 5);
        double[] before = x.clone();
        double[] rcond = {3};
        double[] rpivot = {3};
        int info = p.info(
                "Gesvx",
                'N',
                Transpose.NO_TRANS,
                5,
                1,
                a.pack(p, 0, 5),
                0,
                5,
                factors,
                0,
                5,
                new int[5],
                0,
                new byte[1],
                0,
                new double[5],
                0,
                new double[5],
                0,
                integers(p, 5).pack(p, 0, 5),
                0,
                5,
                x,
                0,
                5,
                rcond,
                0,
                new double[1],
                0,
                new double[1],
                0,
                rpivot,
                0);
        assertThat(info).isEqualTo(4);
        assertThat(rcond[0]).isZero();
        assertThat(rpivot[0]).isEqualTo(1);
        assertThat(x).containsExactly(before);
        info = p.info(
                "Posvx",
                'N',
                Uplo.UPPER,
                5,
                1,
                a.pack(p, 0, 5),
                0,
                5,
                factors,
                0,
                5,
                new byte[1],
                0,
                new double[5],
                0,
                integers(p, 5).pack(p, 0, 5),
                0,
                5,
                x,
                0,
                5,
                rcond,
                0,
                new double[1],
                0,
                new double[1],
                0);
        assertThat(info).isEqualTo(4);

        // Not singular, but as good as.
        a.set(3, 3, p.eps() / 16, 0);
        info = p.info(
                "Posvx",
                'N',
                Uplo.UPPER,
                5,
                1,
                a.pack(p, 0, 5),
                0,
                5,
                factors,
                0,
                5,
                new byte[1],
                0,
                new double[5],
                0,
                integers(p, 5).pack(p, 0, 5),
                0,
                5,
                x,
                0,
                5,
                rcond,
                0,
                new double[1],
                0,
                new double[1],
                0);
        assertThat(info).isEqualTo(6);
    }

    @Test
    void scalesOfRowsAndColumns() {
        double[] a = {2, 0, 0, -8, 1, 0};
        double[] r = new double[2];
        double[] c = new double[3];
        double[] condition = new double[3];
        assertThat(DGeequ.geequ(2, 3, a, 0, 2, r, 0, c, 0, condition, 0, condition, 1, condition, 2))
                .isZero();
        assertThat(r).containsExactly(0.5, 0.125);
        assertThat(c).containsExactly(1, 1, 2);
        assertThat(condition).containsExactly(0.25, 0.5, 8);
        assertThat(DGeequ.geequ(2, 1, a, 0, 2, r, 0, c, 0, condition, 0, condition, 1, condition, 2))
                .isEqualTo(2);
        double[] b = {1, 2, 0, 0};
        assertThat(DGeequ.geequ(2, 2, b, 0, 2, r, 0, c, 0, condition, 0, condition, 1, condition, 2))
                .isEqualTo(4);
        double[] s = {4, 9, 9, 16};
        assertThat(DPoequ.poequ(2, s, 0, 2, r, 0, condition, 0, condition, 1)).isZero();
        assertThat(r).containsExactly(0.5, 0.25);
        assertThat(condition).startsWith(0.5, 16);
        s[3] = -1;
        assertThat(DPoequ.poequ(2, s, 0, 2, r, 0, condition, 0, condition, 1)).isEqualTo(2);
    }

    /** The backward error is of the order of eps, and the bound of the forward error holds and is of use. */
    private static void check(Precision p, Dense truth, Dense x, double[][] errors, String name) {
        for (int j = 0; j < NRHS && truth.m > 0; j++) {
            double error = 0;
            double size = 0;
            for (int i = 0; i < truth.m; i++) {
                double re = x.re(i, j) - truth.re(i, j);
                double im = x.im(i, j) - truth.im(i, j);
                error = Math.max(error, Math.hypot(re, im));
                size = Math.max(size, x.abs(i, j));
            }
            assertThat(error / size).as(name).isLessThanOrEqualTo(errors[0][j]);
            assertThat(errors[0][j]).as(name).isLessThan(1e4 * 4096 * truth.m * p.eps());
            assertThat(errors[1][j]).as(name).isLessThan(4 * p.eps());
        }
    }

    private Dense shifted(Precision p, int n) {
        Dense a = Dense.random(random, p, n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                // Few digits, so that the right-hand sides are exact, and sizes that ask for no scaling.
                double re = Math.copySign(0.5 + Math.rint(Math.abs(a.re(i, j)) * 32) / 64, a.re(i, j));
                double im = Math.rint(a.im(i, j) * 32) / 64;
                a.set(i, j, i == j ? re + 3 : re, im);
            }
        }
        return a;
    }

    /** Scales by powers of two that differ by far. */
    private static void scale(Dense a, boolean rows, boolean columns) {
        for (int i = 0; i < a.m; i++) {
            for (int j = 0; j < a.n; j++) {
                int exponent = (rows ? i % 5 * 3 : 0) + (columns ? j % 5 * 3 : 0);
                a.set(i, j, Math.scalb(a.re(i, j), exponent), Math.scalb(a.im(i, j), exponent));
            }
        }
    }

    private Dense integers(Precision p, int n) {
        Dense x = new Dense(n, NRHS);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < NRHS; j++) {
                x.set(i, j, 1 + random.nextInt(4), p.complex() ? random.nextInt(3) : 0);
            }
        }
        return x;
    }

    private Dense perturbed(Precision p, Dense x) {
        return x.plus(1e-3, Dense.random(random, p, x.m, x.n));
    }
}
