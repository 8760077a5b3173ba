package org.panblas.testkit.lapack;

import java.util.List;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;

/**
 * {@code orcsd}, {@code uncsd} and, of the first columns alone, {@code orcsd2by1} and {@code uncsd2by1}: the angles and,
 * where both factors of a block are computed, the block, as LAPACK's own xCSDTS has them.
 */
public final class OrcsdConformance extends LapackRow {
    @Override
    public void prepare(Call call) {
        Matrix x = CsdBlocks.draw(call, call.size("m"), 0);
        for (String array : blocks(call)) {
            CsdBlocks.put(call, array, CsdBlocks.block(call, x, array.charAt(1) - '1', array.charAt(2) - '1'));
        }
    }

    private static List<String> blocks(Call call) {
        return call.has("x12") ? List.of("x11", "x12", "x21", "x22") : List.of("x11", "x21");
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        verdict.releaseAll("theta");
        Matrix theta = call.after("theta");
        Matrix[] left = new Matrix[2];
        Matrix[] right = new Matrix[2];
        for (int i = 0; i < 2; i++) {
            left[i] = factor(call, verdict, "u" + (i + 1));
            right[i] = factor(call, verdict, "v" + (i + 1) + "t");
        }
        for (String array : blocks(call)) {
            verdict.releaseAll(array);
            int i = array.charAt(1) - '1';
            int j = array.charAt(2) - '1';
            Matrix block = CsdBlocks.before(call, array);
            CsdBlocks.verify(
                    call, verdict, block, left[i], middle(call, block.rows(), block.cols(), theta, i, j), right[j]);
        }
        CsdBlocks.verifyAngles(call, verdict, theta, CsdBlocks.before(call, "x11"));
    }

    private static Matrix factor(Call call, Verdict verdict, String array) {
        if (!CsdBlocks.wanted(call, array)) {
            return null;
        }
        verdict.releaseAll(array);
        Matrix factor = CsdBlocks.after(call, array);
        Unitary.columns(call, verdict, array, factor);
        return factor;
    }

    /**
     * The middle factor of a block. Where there are more ones than angles, the diagonal blocks begin with them and the
     * others end with them.
     */
    private static Matrix middle(Call call, int rows, int columns, Matrix theta, int i, int j) {
        Matrix d = Matrix.zeros(rows, columns, call.precision().complex());
        int angles = theta.rows();
        int shorter = Math.min(rows, columns);
        int ones = shorter - angles;
        int sign = i == j ? 1 : i > j ? CsdBlocks.sign(call) : -CsdBlocks.sign(call);
        for (int k = 0; k < shorter; k++) {
            if (i == j) {
                d.set(k, k, k < ones ? 1 : Math.cos(theta.re(k - ones, 0)), 0);
            } else {
                double value = k < ones ? 1 : Math.sin(theta.re(angles - 1 - (k - ones), 0));
                d.set(rows - 1 - k, columns - 1 - k, sign * value, 0);
            }
        }
        return d;
    }
}
