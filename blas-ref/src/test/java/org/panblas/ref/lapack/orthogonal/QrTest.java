package org.panblas.ref.lapack.orthogonal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.ref.lapack.auxiliary.BlockSizes;

/** Conventions and edge cases of geqrf and ormqr. */
class QrTest {
    @Test
    void oneRealElementNeedsNoReflector() {
        double[] a = {-3};
        double[] tau = {9};
        DGeqrf.geqrf(1, 1, a, 0, 1, tau, 0);
        assertThat(a).containsExactly(-3);
        assertThat(tau).containsExactly(0);
    }

    @Test
    void oneComplexElementIsTurnedReal() {
        double[] a = {3, 4};
        double[] tau = new double[2];
        ZGeqrf.geqrf(1, 1, a, 0, 1, tau, 0);
        // beta = -5 and tau = (beta - alpha) / beta.
        assertThat(a).containsExactly(-5, 0);
        assertThat(tau).containsExactly(8.0 / 5, 4.0 / 5);
    }

    @Test
    void subnormalColumnIsRescaled() {
        double unit = 0x1p-1060;
        double[] a = {3 * unit, 4 * unit};
        double[] tau = new double[1];
        DGeqrf.geqrf(2, 1, a, 0, 2, tau, 0);
        assertThat(a[0]).isEqualTo(-5 * unit);
        assertThat(a[1]).isCloseTo(0.5, within(1e-15));
        assertThat(tau[0]).isCloseTo(1.6, within(1e-15));

        double[] z = {0, 3 * unit, 4 * unit, 0};
        double[] tauZ = new double[2];
        ZGeqrf.geqrf(2, 1, z, 0, 2, tauZ, 0);
        assertThat(Math.abs(z[0])).isEqualTo(5 * unit);
        assertThat(z[1]).isZero();
    }

    @Test
    void zeroMatrixIsLeftAlone() {
        double[] a = new double[6];
        double[] tau = {1, 1};
        DGeqrf.geqrf(3, 2, a, 0, 3, tau, 0);
        assertThat(a).containsOnly(0);
        assertThat(tau).containsOnly(0);
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void qIsOrthogonalAcrossBlocks(Side side) {
        int n = 2 * BlockSizes.QR + 7;
        double[] a = random(5, n * n);
        double[] tau = new double[n];
        double[] c = random(6, n * n);
        double[] before = c.clone();
        DGeqrf.geqrf(n, n, a, 0, n, tau, 0);
        double[] factors = a.clone();
        DOrmqr.ormqr(side, Transpose.NO_TRANS, n, n, n, a, 0, n, tau, 0, c, 0, n);
        DOrmqr.ormqr(side, Transpose.TRANS, n, n, n, a, 0, n, tau, 0, c, 0, n);
        assertThat(a).containsExactly(factors);
        // Higham, Accuracy and Stability, theorem 19.4: each product is off by a small multiple of n * eps * |C|.
        assertThat(c).containsExactly(before, within(2 * n * n * Math.ulp(1.0)));
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void qIsUnitaryAcrossBlocks(Side side) {
        int n = 2 * BlockSizes.QR + 7;
        double[] a = random(5, 2 * n * n);
        double[] tau = new double[2 * n];
        double[] c = random(6, 2 * n * n);
        double[] before = c.clone();
        ZGeqrf.geqrf(n, n, a, 0, n, tau, 0);
        ZOrmqr.unmqr(side, Transpose.CONJ_TRANS, n, n, n, a, 0, n, tau, 0, c, 0, n);
        ZOrmqr.unmqr(side, Transpose.NO_TRANS, n, n, n, a, 0, n, tau, 0, c, 0, n);
        assertThat(c).containsExactly(before, within(2 * n * n * Math.ulp(1.0)));
    }

    private static double[] random(long seed, int count) {
        return new Random(seed).doubles(count, -1, 1).toArray();
    }
}
