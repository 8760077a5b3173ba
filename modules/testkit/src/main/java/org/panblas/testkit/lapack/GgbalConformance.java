package org.panblas.testkit.lapack;

import java.util.List;
import java.util.random.RandomGenerator;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Dd;
import org.panblas.testkit.oracle.Matrix;

/**
 * {@code ggbal}: what the scales record must turn A and B into what came out. LAPACK's factors are powers of ten, so that
 * an element is rounded twice. {@code ill} is graded, {@code isolated} triangular but for one element of A.
 */
public final class GgbalConformance extends LapackRow {
    @Override
    public List<String> kinds() {
        return List.of("ill", "isolated");
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        double number = random.nextDouble(-1, 1);
        int middle = middle(call.size("n"));
        return switch (call.test().data()) {
            case "ill" -> Math.scalb(number, (i - 2 * j) % 20);
            case "isolated" -> i <= j || (array.equals("a") && i == middle + 1 && j == middle) ? number : 0;
            default -> number;
        };
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        Nonsymmetric.release(call, verdict, "ilo", "ihi", "lscale", "rscale");
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
        char job = (Character) call.value("job");
        boolean permutes = job == 'P' || job == 'B';
        boolean scales = job == 'S' || job == 'B';
        verdict.require(permutes || (ilo == 1 && ihi == n), "without permutations the range is 1 to n");
        boolean isolated = call.test().data().equals("isolated") && permutes;
        verdict.require(!isolated || ihi - ilo <= 1, "one block of order 2 is left at most");
        for (String array : List.of("lscale", "rscale")) {
            for (int i = ilo - 1; i < ihi; i++) {
                double factor = call.after(array).re(i, 0);
                verdict.require(
                        scales ? powerOfTen(call, factor) : factor == 1,
                        array + "(" + i + ") = " + factor + " is no power of ten that job allows");
            }
        }
        for (String array : List.of("a", "b")) {
            balanced(call, verdict, array, ilo, ihi);
        }
    }

    private static boolean powerOfTen(Call call, double factor) {
        double power = Math.pow(10, Math.rint(Math.log10(factor)));
        // One rounding for every multiplication that a power of such an exponent takes.
        double bound = (2 + Math.abs(Math.log10(factor))) * call.precision().unitRoundoff();
        return factor > 0 && Math.abs(factor - power) <= bound * power;
    }

    private static void balanced(Call call, Verdict verdict, String array, int ilo, int ihi) {
        int n = call.size("n");
        Matrix left = call.after("lscale");
        Matrix right = call.after("rscale");
        Matrix expected = call.before(array).columns(0, n);
        // ggbak undoes these from the inside to the outside; they were done from n downwards, then from 1 upwards.
        for (int i = n - 1; i >= ihi; i--) {
            expected = exchanged(expected, i, (int) left.re(i, 0) - 1, (int) right.re(i, 0) - 1);
        }
        for (int i = 0; i < ilo - 1; i++) {
            expected = exchanged(expected, i, (int) left.re(i, 0) - 1, (int) right.re(i, 0) - 1);
        }
        double unit = 4 * call.precision().unitRoundoff();
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                double factor = factor(left, ilo, ihi, i) * factor(right, ilo, ihi, j);
                double re = expected.re(i, j) * factor;
                double im = expected.im(i, j) * factor;
                double bound = unit * (Math.abs(re) + Math.abs(im));
                verdict.element(array, i, j, Dd.of(re), Dd.of(im), bound);
                boolean apart = i > j && (j + 1 < ilo || i + 1 > ihi);
                verdict.require(!apart || call.after(array).abs1(i, j) == 0, array + "(" + i + "," + j + ") must be 0");
            }
        }
    }

    private static double factor(Matrix scale, int ilo, int ihi, int i) {
        return i + 1 >= ilo && i + 1 <= ihi ? scale.re(i, 0) : 1;
    }

    private static Matrix exchanged(Matrix a, int i, int row, int column) {
        Permutations.exchange(a, i, row);
        Matrix turned = a.transpose();
        Permutations.exchange(turned, i, column);
        return turned.transpose();
    }
}
