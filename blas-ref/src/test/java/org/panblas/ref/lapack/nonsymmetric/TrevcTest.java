package org.panblas.ref.lapack.nonsymmetric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** trevc: residuals for all sides and choices, largest component 1, no overflow for defective matrices. */
class TrevcTest {
    @ParameterizedTest
    @EnumSource(Precision.class)
    void residualsAreSmall(Precision p) {
        for (Gallery kind : Gallery.values()) {
            for (int n : new int[] {1, 2, 3, 9, 30}) {
                check(p, kind.name() + n, kind.of(n, p.complex));
            }
        }
        check(p, "large", Gallery.RANDOM.of(140, p.complex));
    }

    private static void check(Precision p, String name, Matrix a) {
        int n = a.n;
        int o = Matrix.OFFSET;
        int ld = a.ld();
        double[] t = a.pack(p);
        double[] z = new Matrix(n, n).pack(p);
        Eigen w = new Eigen(p, n);
        int[] m = new int[1];
        assertThat(p.call("Gees", "gees", w.into('V', 'N', null, n, t, o, ld, m, 0, w, z, o, ld)))
                .isZero();
        Matrix form = Matrix.unpack(p, n, n, t);
        double[] vl = new Matrix(n, n).pack(p);
        double[] vr = new Matrix(n, n).pack(p);
        p.call("Trevc", "trevc", 'B', 'A', null, 0, n, t, o, ld, vl, o, ld, vr, o, ld, n, m, 0);
        assertThat(m[0]).isEqualTo(n);
        right(p, name, form, w, w.vectors(Matrix.unpack(p, n, n, vr)));
        left(p, name, form, w, w.vectors(Matrix.unpack(p, n, n, vl)));

        double[] backL = z.clone();
        double[] backR = z.clone();
        p.call("Trevc", "trevc", 'R', 'B', null, 0, n, t, o, ld, null, 0, 1, backR, o, ld, n, m, 0);
        p.call("Trevc", "trevc", 'L', 'B', null, 0, n, t, o, ld, backL, o, ld, null, 0, 1, n, m, 0);
        right(p, name + " back", a, w, w.vectors(Matrix.unpack(p, n, n, backR)));
        left(p, name + " back", a, w, w.vectors(Matrix.unpack(p, n, n, backL)));
        if (n < 30) {
            select(p, name, t, w, vl, vr);
        }
    }

    private static void right(Precision p, String name, Matrix a, Eigen w, Matrix v) {
        Ratios.residual(p, name + " right", a.times(v).plus(-1, v.times(w.diagonal())), a.norm1());
        largest(p, name, v);
    }

    private static void left(Precision p, String name, Matrix a, Eigen w, Matrix v) {
        Matrix r = a.adjoint().times(v).plus(-1, v.times(w.diagonal().adjoint()));
        Ratios.residual(p, name + " left", r, a.norm1());
        largest(p, name, v);
    }

    private static void largest(Precision p, String name, Matrix v) {
        for (int j = 0; j < v.n; j++) {
            double max = 0;
            for (int i = j * v.m; i < (j + 1) * v.m; i++) {
                max = Math.max(max, Math.abs(v.re[i]) + Math.abs(v.im[i]));
            }
            assertThat(Math.abs(max - 1)).as("%s %s: column %d", p, name, j).isLessThan(8 * p.eps());
        }
    }

    /** Every third vector, which must be one of all. */
    private static void select(Precision p, String name, double[] t, Eigen w, double[] vl, double[] vr) {
        int n = w.n;
        int ld = n + Matrix.PADDING;
        int o = Matrix.OFFSET;
        int[] select = new int[n];
        int count = 0;
        List<Integer> columns = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            boolean first = !p.complex && w.im(i) > 0;
            boolean second = !p.complex && w.im(i) < 0;
            select[i] = i % 3 == 0 ? 1 : 0;
            if (i % 3 == 0 || (first && (i + 1) % 3 == 0) || (second && (i - 1) % 3 == 0)) {
                columns.add(i);
                count++;
            }
        }
        double[] someL = new Matrix(n, count).pack(p);
        double[] someR = new Matrix(n, count).pack(p);
        int[] m = new int[1];
        p.call("Trevc", "trevc", 'B', 'S', select, 0, n, t, o, ld, someL, o, ld, someR, o, ld, count, m, 0);
        assertThat(m[0]).as("%s %s", p, name).isEqualTo(count);
        Matrix allL = Matrix.unpack(p, n, n, vl);
        Matrix allR = Matrix.unpack(p, n, n, vr);
        Matrix l = Matrix.unpack(p, n, count, someL);
        Matrix r = Matrix.unpack(p, n, count, someR);
        for (int k = 0; k < count; k++) {
            for (int i = 0; i < n; i++) {
                assertThat(l.re[i + k * n]).isEqualTo(allL.re[i + columns.get(k) * n]);
                assertThat(r.re[i + k * n]).isEqualTo(allR.re[i + columns.get(k) * n]);
                assertThat(r.im[i + k * n]).isEqualTo(allR.im[i + columns.get(k) * n]);
            }
        }
        for (int i = 0; i + 1 < n && !p.complex; i++) {
            if (w.im(i) > 0) {
                assertThat(select[i + 1]).isZero();
                assertThat(select[i] != 0).isEqualTo(columns.contains(i));
            }
        }
    }
}
