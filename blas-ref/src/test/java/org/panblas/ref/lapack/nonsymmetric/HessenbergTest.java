package org.panblas.ref.lapack.nonsymmetric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.panblas.Side;
import org.panblas.Transpose;

/** gebal, gebak, gehrd, orghr (unghr) and ormhr (unmhr). */
class HessenbergTest {
    @ParameterizedTest
    @EnumSource(Precision.class)
    void reducesAndFormsQ(Precision p) {
        for (int n : new int[] {0, 1, 2, 3, 5, 20, 64, 66, 100, 150}) {
            check(p, n, 1, n);
        }
        check(p, 10, 3, 8);
        check(p, 10, 4, 4);
        check(p, 100, 5, 90);
    }

    /** A random matrix that is triangular outside rows and columns ilo to ihi. */
    private static Matrix block(Precision p, int n, int ilo, int ihi) {
        Matrix a = Matrix.random(n, n, n + ilo, p.complex);
        for (int j = 0; j < n; j++) {
            for (int i = j + 1; i < n; i++) {
                if (j < ilo - 1 || i >= ihi) {
                    a.set(i, j, 0);
                }
            }
        }
        return a;
    }

    private static void check(Precision p, int n, int ilo, int ihi) {
        String name = n + " " + ilo + " " + ihi;
        int o = Matrix.OFFSET;
        Matrix a = block(p, n, ilo, ihi);
        int ld = a.ld();
        double[] h = a.pack(p);
        double[] tau = new double[p.parts() * (n + 1)];
        assertThat(p.call("Gehrd", "gehrd", n, ilo, ihi, h, o, ld, tau, 1)).isZero();
        Matrix reduced = Matrix.unpack(p, n, n, h);
        for (int j = 0; j < n; j++) {
            for (int i = j + 2; i < n; i++) {
                reduced.set(i, j, 0);
            }
        }
        double[] packed = h.clone();
        assertThat(p.call("Orghr", p.complex ? "unghr" : "orghr", n, ilo, ihi, packed, o, ld, tau, 1))
                .isZero();
        Matrix q = Matrix.unpack(p, n, n, packed);
        Ratios.orthogonal(p, name, q);
        Ratios.similar(p, name, a, q, reduced, q);
        for (Side side : Side.values()) {
            for (Transpose trans :
                    new Transpose[] {Transpose.NO_TRANS, p.complex ? Transpose.CONJ_TRANS : Transpose.TRANS}) {
                Matrix c = side == Side.LEFT ? Matrix.random(n, 4, 3, p.complex) : Matrix.random(4, n, 3, p.complex);
                double[] product = c.pack(p);
                String method = p.complex ? "unmhr" : "ormhr";
                int info =
                        p.call("Ormhr", method, side, trans, c.m, c.n, ilo, ihi, h, o, ld, tau, 1, product, o, c.ld());
                assertThat(info).isZero();
                Matrix op = trans == Transpose.NO_TRANS ? q : q.adjoint();
                Matrix expected = side == Side.LEFT ? op.times(c) : c.times(op);
                Ratios.residual(
                        p,
                        name + side + trans,
                        Matrix.unpack(p, c.m, c.n, product).plus(-1, expected),
                        c.norm1());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void balancingIsASimilarityThatGebakUndoes(Precision p) {
        for (Gallery kind : Gallery.values()) {
            for (int n : new int[] {0, 1, 2, 5, 13}) {
                for (char job : new char[] {'N', 'P', 'S', 'B'}) {
                    balance(p, kind.name() + n + job, kind.of(n, p.complex), job);
                }
            }
        }
    }

    private static void balance(Precision p, String name, Matrix a, char job) {
        int n = a.n;
        int o = Matrix.OFFSET;
        int ld = a.ld();
        double[] b = a.pack(p);
        int[] range = new int[2];
        double[] scale = new double[n + 1];
        assertThat(p.call("Gebal", "gebal", job, n, b, o, ld, range, 0, range, 1, scale, 1))
                .isZero();
        Matrix balanced = Matrix.unpack(p, n, n, b);
        int ilo = range[0];
        int ihi = range[1];
        for (int j = 0; j < n; j++) {
            for (int i = j + 1; i < n; i++) {
                if (j < ilo - 1 || i >= ihi) {
                    assertThat(balanced.abs(i, j)).as("%s %s", p, name).isZero();
                }
            }
        }
        double[] right = Matrix.identity(n).pack(p);
        double[] left = Matrix.identity(n).pack(p);
        assertThat(p.call("Gebak", "gebak", job, Side.RIGHT, n, ilo, ihi, scale, 1, n, right, o, ld))
                .isZero();
        assertThat(p.call("Gebak", "gebak", job, Side.LEFT, n, ilo, ihi, scale, 1, n, left, o, ld))
                .isZero();
        // A * T = T * B without rounding, and L^H * T = I.
        Matrix t = Matrix.unpack(p, n, n, right);
        assertThat(a.times(t).plus(-1, t.times(balanced)).norm1())
                .as("%s %s", p, name)
                .isZero();
        Matrix l = Matrix.unpack(p, n, n, left);
        assertThat(l.adjoint().times(t).plus(-1, Matrix.identity(n)).norm1())
                .as("%s %s", p, name)
                .isZero();
        if (job == 'B' || job == 'P') {
            assertThat(ihi - ilo).isLessThanOrEqualTo(Math.max(n - 1, -1));
        }
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void permutationFindsTrianglesAndScalingEvensNorms(Precision p) {
        Matrix triangle = Gallery.UPPER_TRIANGLE.of(8, p.complex).adjoint();
        int[] range = new int[2];
        double[] scale = new double[8];
        p.call("Gebal", "gebal", 'P', 8, triangle.pack(p), 3, 10, range, 0, range, 1, scale, 0);
        assertThat(range).containsExactly(1, 1);

        Matrix bad = Gallery.BADLY_SCALED.of(10, p.complex);
        double[] a = bad.pack(p);
        p.call("Gebal", "gebal", 'S', 10, a, 3, 12, range, 0, range, 1, new double[10], 0);
        assertThat(Matrix.unpack(p, 10, 10, a).norm1()).isLessThan(bad.norm1() / 10);
    }
}
