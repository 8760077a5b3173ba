package org.panblas.ref.lapack.nonsymmetric;

import static org.assertj.core.api.Assertions.assertThat;

/** The ratios of LAPACK Working Note 41, section 6, held against LAPACK's usual threshold. */
final class Ratios {
    static final double THRESHOLD = 30;

    private Ratios() {}

    /** |I - Q^H * Q| / (n * eps). */
    static void orthogonal(Precision p, String name, Matrix q) {
        double ratio = q.adjoint().times(q).plus(-1, Matrix.identity(q.n)).norm1() / (p.eps() * Math.max(1, q.m));
        assertThat(ratio).as("%s %s: I - Q^H * Q", p, name).isLessThan(THRESHOLD);
    }

    /** |A - Q * T * Z^H| / (|A| * n * eps). */
    static void similar(Precision p, String name, Matrix a, Matrix q, Matrix t, Matrix z) {
        residual(p, name + ": A - Q * T * Z^H", a.plus(-1, q.times(t).times(z.adjoint())), a.norm1());
    }

    static void residual(Precision p, String name, Matrix r, double norm) {
        double ratio = r.norm1() / (Math.max(norm, p.smallest()) * p.eps() * Math.max(1, Math.max(r.m, r.n)));
        assertThat(ratio).as("%s %s", p, name).isLessThan(THRESHOLD);
    }

    /** T is triangular or, where real, quasi-triangular in standard form with the eigenvalues given. */
    static void schurForm(Precision p, String name, Matrix t, Eigen w) {
        int n = t.n;
        for (int j = 0; j < n; j++) {
            int below = j + 1;
            boolean pair = !p.complex && below < n && t.re[below + j * n] != 0;
            for (int i = pair ? j + 2 : below; i < n; i++) {
                assertThat(t.abs(i, j)).as("%s %s: T(%d, %d)", p, name, i, j).isZero();
            }
            assertThat(w.re(j)).as("%s %s: eigenvalue %d", p, name, j).isEqualTo(t.re[j * (n + 1)]);
            if (p.complex) {
                assertThat(w.im(j)).isEqualTo(t.im[j * (n + 1)]);
            } else if (pair) {
                double b = t.re[j + below * n];
                double c = t.re[below + j * n];
                assertThat(t.re[below * (n + 1)]).as("%s %s", p, name).isEqualTo(t.re[j * (n + 1)]);
                assertThat(b * c < 0 || (b * c == 0 && Math.signum(b) != Math.signum(c)))
                        .as("%s %s", p, name)
                        .isTrue();
                double im = Math.sqrt(Math.abs(b)) * Math.sqrt(Math.abs(c));
                assertThat(Math.abs(w.im(j) - im)).isLessThanOrEqualTo(4 * p.eps() * im);
                assertThat(w.im(below)).isEqualTo(-w.im(j));
            } else if (j == 0 || t.re[j + (j - 1) * n] == 0) {
                assertThat(w.im(j)).as("%s %s: eigenvalue %d", p, name, j).isZero();
            }
        }
    }
}
