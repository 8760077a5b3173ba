package org.panblas.testkit.lapack;

import java.util.List;
import java.util.random.RandomGenerator;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;

/**
 * {@code gebal}: what scale records must turn A into what came out, exactly, since all factors are powers of two.
 * {@code ill} is graded, {@code isolated} triangular with one dense row and column.
 */
public final class GebalConformance extends LapackRow {
    @Override
    public List<String> kinds() {
        return List.of("ill", "isolated");
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        double number = random.nextDouble(-1, 1);
        int n = call.size("n");
        return switch (call.test().data()) {
            case "ill" -> Math.scalb(number, (i - j) % 10);
            case "isolated" -> i <= j || (i == middle(n) + 1 && j == middle(n)) ? number : 0;
            default -> number;
        };
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        Nonsymmetric.release(call, verdict, "a", "ilo", "ihi", "scale");
        int n = call.size("n");
        int ilo = (int) call.after("ilo").re(0, 0);
        int ihi = (int) call.after("ihi").re(0, 0);
        if (n == 0) {
            verdict.require(ilo == 1 && ihi == 0, "ilo = " + ilo + ", ihi = " + ihi + ", expected 1 and 0");
            return;
        }
        if (ilo < 1 || ihi < ilo || ihi > n) {
            verdict.fault("ilo = " + ilo + ", ihi = " + ihi + " are no range");
            return;
        }
        Matrix scale = call.after("scale");
        Matrix expected = call.before("a").columns(0, n);
        // gebak undoes these from the inside to the outside; they were done from n downwards, then from 1 upwards.
        for (int i = n - 1; i >= ihi; i--) {
            swap(expected, i, (int) scale.re(i, 0) - 1);
        }
        for (int i = 0; i < ilo - 1; i++) {
            swap(expected, i, (int) scale.re(i, 0) - 1);
        }
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                double factor = factor(scale, ilo, ihi, j) / factor(scale, ilo, ihi, i);
                Elements.same(verdict, "a", i, j, expected.re(i, j) * factor, expected.im(i, j) * factor);
                boolean apart = i > j && (j + 1 < ilo || i + 1 > ihi);
                verdict.require(!apart || call.after("a").abs1(i, j) == 0, "a(" + i + "," + j + ") must be 0");
            }
        }
        char job = (Character) call.value("job");
        boolean permutes = job == 'P' || job == 'B';
        for (int i = ilo - 1; i < ihi; i++) {
            double factor = scale.re(i, 0);
            boolean power = factor > 0 && Math.scalb(1.0, Math.getExponent(factor)) == factor;
            boolean fits = (job == 'N' || job == 'P') ? factor == 1 : power;
            verdict.require(fits, "scale(" + i + ") = " + factor + " is no power of two that job allows");
        }
        verdict.require(permutes || (ilo == 1 && ihi == n), "without permutations the range is 1 to n");
        boolean isolated = call.test().data().equals("isolated") && permutes;
        verdict.require(!isolated || ihi - ilo <= 1, "one block of order 2 is left at most");
    }

    private static double factor(Matrix scale, int ilo, int ihi, int i) {
        return i + 1 >= ilo && i + 1 <= ihi ? scale.re(i, 0) : 1;
    }

    private static void swap(Matrix a, int i, int with) {
        Permutations.exchange(a, i, with);
        for (int k = 0; k < a.rows(); k++) {
            double re = a.re(k, i);
            double im = a.im(k, i);
            a.set(k, i, a.re(k, with), a.im(k, with));
            a.set(k, with, re, im);
        }
    }
}
