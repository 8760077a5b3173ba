package org.panblas.testkit.lapack;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.HermitianEigen;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/** {@code stebz}, with one off-diagonal zero in the middle, so that there are two blocks. */
public final class StebzConformance extends HermitianRow {
    @Override
    public List<String> kinds() {
        return List.of("zero");
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        double number = super.number(call, array, i, j, random);
        boolean split = array.equals("e") && i == middle(call.size("n") - 1);
        return split ? 0 : number;
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        Nonsymmetric.release(call, verdict, "m", "nsplit", "w", "iblock", "isplit");
        int n = call.size("n");
        int m = (int) call.after("m").re(0, 0);
        if (n == 0) {
            verdict.require(m == 0, "m: got " + m + ", expected 0");
            return;
        }
        Matrix t = SteqrConformance.tridiagonal(call.before("d"), call.before("e"), false);
        int splits = (int) call.after("nsplit").re(0, 0);
        if (splits < 1 || splits > n || m < 0 || m > n) {
            verdict.fault("nsplit = " + splits + " and m = " + m + " must be from 1 and 0 to n");
            return;
        }
        int first = 0;
        double[] all = HermitianEigen.values(t);
        double[] blockwise = new double[0];
        int[] owners = new int[0];
        for (int block = 0; block < splits; block++) {
            int end = (int) call.after("isplit").re(block, 0);
            if (end <= first || end > n || (block == splits - 1 && end != n)) {
                verdict.fault("isplit(" + block + ") = " + end + " does not end a block");
                return;
            }
            boolean apart =
                    end == n || Math.abs(t.re(end, end - 1)) <= call.precision().unitRoundoff();
            verdict.require(apart, "isplit(" + block + ") = " + end + " cuts a block in two");
            double[] values = HermitianEigen.values(part(t, first, end));
            int at = blockwise.length;
            blockwise = Arrays.copyOf(blockwise, at + values.length);
            System.arraycopy(values, 0, blockwise, at, values.length);
            owners = Arrays.copyOf(owners, blockwise.length);
            Arrays.fill(owners, at, owners.length, block + 1);
            first = end;
        }
        boolean entire = call.value("order").equals('E');
        if (entire) {
            Spectrum.verify(call, verdict, t, 0, "w", null, false);
        }
        // Every value is one of its block, and none is named twice.
        double unit = Residuals.THRESHOLD * n * call.precision().unitRoundoff() * t.norm1();
        boolean[] taken = new boolean[n];
        for (int i = 0; i < m; i++) {
            double w = call.after("w").re(i, 0);
            int owner = (int) call.after("iblock").re(i, 0);
            int match = -1;
            for (int k = 0; k < n && match < 0; k++) {
                match = !taken[k] && owners[k] == owner && Math.abs(blockwise[k] - w) <= unit ? k : -1;
            }
            verdict.require(match >= 0, "w(" + i + ") = " + w + " is no eigenvalue of block " + owner);
            if (match >= 0) {
                taken[match] = true;
            }
            boolean follows = i == 0 || entire || call.after("iblock").re(i - 1, 0) <= owner;
            verdict.require(follows, "blocks are not in order at " + i);
        }
        int expected = switch ((char) (Character) call.value("range")) {
            case 'A' -> n;
            case 'I' -> call.size("iu") - call.size("il") + 1;
            default -> m;
        };
        verdict.require(m == expected, "m: got " + m + ", expected " + expected);
        for (int i = 0; call.value("range").equals('V') && i < n; i++) {
            double vl = call.scalar("vl").re();
            double vu = call.scalar("vu").re();
            boolean inside = all[i] > vl + unit && all[i] < vu - unit;
            double value = all[i];
            boolean found = false;
            for (int k = 0; k < m; k++) {
                found |= Math.abs(call.after("w").re(k, 0) - value) <= 2 * unit;
            }
            verdict.require(!inside || found, "the eigenvalue " + value + " is missing");
        }
    }

    static Matrix part(Matrix t, int from, int to) {
        return t.rows(from, to).columns(from, to);
    }
}
