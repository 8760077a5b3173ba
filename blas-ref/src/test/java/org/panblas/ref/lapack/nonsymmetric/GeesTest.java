package org.panblas.ref.lapack.nonsymmetric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panblas.ref.lapack.nonsymmetric.Ratios.THRESHOLD;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.panblas.EigenvalueSelector;

/** gees and geesx: the factorisation, its order, its condition numbers. */
class GeesTest {
    private static final int[] SIZES = {1, 2, 3, 4, 5, 7, 12, 25, 40};
    private static final EigenvalueSelector RIGHT = (re, im) -> re > 0;

    @ParameterizedTest
    @EnumSource(Precision.class)
    void factorsAndOrders(Precision p) {
        for (Gallery kind : Gallery.values()) {
            for (int n : SIZES) {
                Matrix a = kind.of(n, p.complex);
                check(p, kind.name() + n, a, null, 1);
                check(p, kind.name() + n + " sorted", a, RIGHT, 1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void factorsAcrossBlocks(Precision p) {
        check(p, "large", Gallery.RANDOM.of(150, p.complex), null, 1);
        check(p, "large sorted", Gallery.RANDOM.of(120, p.complex), RIGHT, 1);
        check(p, "large", Gallery.HESSENBERG.of(130, p.complex), null, 1);
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void scalesMatricesNearTheEndsOfTheRange(Precision p) {
        double small = p.smallest() / p.eps();
        for (Gallery kind : new Gallery[] {Gallery.RANDOM, Gallery.HESSENBERG, Gallery.SKEW, Gallery.COMPANION}) {
            check(p, kind + " small", kind.of(12, p.complex), RIGHT, small);
            check(p, kind + " large", kind.of(12, p.complex), RIGHT, 1 / (64 * small * p.eps()));
        }
    }

    private static void check(Precision p, String name, Matrix a, EigenvalueSelector select, double scale) {
        int n = a.n;
        int o = Matrix.OFFSET;
        int ld = a.ld();
        double[] t = a.scaled(scale).pack(p);
        double[] vs = new Matrix(n, n).pack(p);
        Eigen w = new Eigen(p, n);
        int[] sdim = {-1, -1};
        char sort = select == null ? 'N' : 'S';
        int info = p.call("Gees", "gees", w.into('V', sort, select, n, t, o, ld, sdim, 1, w, vs, o, ld));
        if (select == null) {
            assertThat(info).as("%s %s", p, name).isZero();
            assertThat(sdim[1]).isZero();
        } else {
            // Defective matrices may have blocks too close to be exchanged.
            assertThat(info).as("%s %s", p, name).isIn(0, n + 1, n + 2);
        }
        Matrix form = Matrix.unpack(p, n, n, t);
        Matrix z = Matrix.unpack(p, n, n, vs);
        Ratios.schurForm(p, name, form, w);
        Ratios.orthogonal(p, name, z);
        Ratios.similar(p, name, a, z, form.scaled(1 / scale), z);
        if (select != null && info == 0) {
            for (int i = 0; i < n; i++) {
                assertThat(select.select(w.re(i), w.im(i)))
                        .as("%s %s: %d", p, name, i)
                        .isEqualTo(i < sdim[1]);
            }
        }
        if (select == null) {
            Eigen only = new Eigen(p, n);
            assertThat(p.call(
                            "Gees",
                            "gees",
                            only.into('N', 'N', null, n, a.scaled(scale).pack(p), o, ld, sdim, 1, only, null, 0, 1)))
                    .isZero();
        }
    }

    @Test
    void conditionOfATriangleOfOrderTwo() {
        // The projection onto the subspace of 1 in ((1, c), (0, -2)) has norm sqrt(1 + (c / 3)^2), and sep is 3.
        double c = 4;
        double[] rconde = new double[1];
        double[] rcondv = new double[1];
        int[] sdim = new int[1];
        double[] a = {1, 0, c, -2};
        double[] vs = new double[4];
        int info = DGeesx.geesx(
                'V',
                'S',
                RIGHT,
                'B',
                2,
                a,
                0,
                2,
                sdim,
                0,
                new double[2],
                0,
                new double[2],
                0,
                vs,
                0,
                2,
                rconde,
                0,
                rcondv,
                0);
        assertThat(info).isZero();
        assertThat(sdim[0]).isEqualTo(1);
        assertThat(Math.abs(rconde[0] - 0.6)).isLessThan(1e-15);
        assertThat(Math.abs(rcondv[0] - 3)).isLessThan(1e-14);
        double[] z = {1, 0, 0, 0, c, 0, -2, 0};
        info = ZGeesx.geesx(
                'V', 'S', RIGHT, 'B', 2, z, 0, 2, sdim, 0, new double[4], 0, new double[8], 0, 2, rconde, 0, rcondv, 0);
        assertThat(info).isZero();
        assertThat(Math.abs(rconde[0] - 0.6)).isLessThan(1e-15);
        assertThat(Math.abs(rcondv[0] - 3)).isLessThan(1e-14);
    }

    /** s is 1 over the norm of the projection, computed here from left and right bases of the subspace. */
    @ParameterizedTest
    @EnumSource(Precision.class)
    void conditionNumbersOfABlockDiagonalMatrix(Precision p) {
        int n = 6;
        Matrix a = new Matrix(n, n);
        for (int i = 0; i < n; i++) {
            a.set(i, i, i < 3 ? 10 + i : -10 - i);
        }
        int[] sdim = new int[1];
        double[] rconde = new double[1];
        double[] rcondv = new double[1];
        Eigen w = new Eigen(p, n);
        double[] vs = new Matrix(n, n).pack(p);
        int info = p.call(
                "Geesx",
                "geesx",
                w.into('V', 'S', RIGHT, 'B', n, a.pack(p), 3, n + 2, sdim, 0, w, vs, 3, n + 2, rconde, 0, rcondv, 0));
        assertThat(info).isZero();
        assertThat(sdim[0]).isEqualTo(3);
        // Both subspaces are orthogonal, and 10 and -13 the closest eigenvalues of the two blocks.
        assertThat(Math.abs(rconde[0] - 1)).isLessThan(THRESHOLD * p.eps());
        assertThat(rcondv[0]).isBetween(20 - 1000 * p.eps(), 23 + 1000 * p.eps());
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void nanEnds(Precision p) {
        Matrix a = Gallery.RANDOM.of(30, p.complex).set(20, 3, Double.NaN);
        Eigen w = new Eigen(p, 30);
        int[] sdim = new int[1];
        int info = p.call("Gees", "gees", w.into('V', 'S', RIGHT, 30, a.pack(p), 3, 32, sdim, 0, w, a.pack(p), 3, 32));
        assertThat(info).isBetween(1, 30);
    }
}
