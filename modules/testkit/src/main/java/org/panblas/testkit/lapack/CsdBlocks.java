package org.panblas.testkit.lapack;

import java.util.Map;
import java.util.SplittableRandom;
import org.panblas.Transpose;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/**
 * What the rows of the CS decomposition share: a unitary matrix of order m cut after p rows and q columns (Sutton,
 * Computing the complete CS decomposition, Numer. Algorithms 50, 2009).
 */
final class CsdBlocks {
    private CsdBlocks() {}

    /** Cuts the matrix where no side of the first block is longer than what is left of the other. */
    static void fit(Map<String, Object> values) {
        int m = (Integer) values.get("m");
        int p = Math.min(m, (Integer) values.get("p"));
        values.put("p", p);
        values.compute("q", (name, q) -> Math.min(Math.min((Integer) q, m / 2), Math.min(p, m - p)));
    }

    /** A unitary matrix for the case. */
    static Matrix draw(Call call, int n, int salt) {
        SplittableRandom random = new SplittableRandom(call.test().seed() + salt);
        Matrix numbers = Matrix.zeros(n, n, call.precision().complex());
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                numbers.set(i, j, random.nextDouble(-1, 1), random.nextDouble(-1, 1));
            }
        }
        return Unitary.draw(numbers);
    }

    /** Whether blocks and factors are stored by rows. */
    static boolean turned(Call call) {
        Object trans = call.has("trans") ? call.value("trans") : Transpose.NO_TRANS;
        return trans != Transpose.NO_TRANS && !trans.equals('N');
    }

    /** An array before the call as the matrix that it stands for. */
    static Matrix before(Call call, String array) {
        return turned(call) ? call.before(array).transpose() : call.before(array);
    }

    /** An array after the call as the matrix that it stands for. */
    static Matrix after(Call call, String array) {
        return turned(call) ? call.after(array).transpose() : call.after(array);
    }

    /** Overwrites an input by a matrix. */
    static void put(Call call, String array, Matrix matrix) {
        call.put(array, turned(call) ? matrix.transpose() : matrix);
    }

    /** The sign of the lower left block; the upper right one has the other. */
    static int sign(Call call) {
        return call.has("signs") && (Character) call.value("signs") == 'O' ? -1 : 1;
    }

    /** Whether a factor is computed. */
    static boolean wanted(Call call, String factor) {
        return call.has("job" + factor) && (Character) call.value("job" + factor) == 'Y';
    }

    /** Block (i, j) of a matrix of order m. */
    static Matrix block(Call call, Matrix x, int i, int j) {
        int p = call.size("p");
        int q = call.size("q");
        Matrix rows = i == 0 ? x.rows(0, p) : x.rows(p, x.rows());
        return j == 0 ? rows.columns(0, q) : rows.columns(q, rows.cols());
    }

    /**
     * The form with bidiagonal blocks; without {@code phi} they are diagonal. Every entry is a product of a sine or cosine
     * of theta and one of phi.
     */
    static Matrix bidiagonal(Call call, Matrix theta, Matrix phi) {
        int m = call.size("m");
        int p = call.size("p");
        int q = theta.rows();
        int sign = sign(call);
        Matrix b = Matrix.zeros(m, m, call.precision().complex());
        for (int i = 0; i < q; i++) {
            double c = Math.cos(theta.re(i, 0));
            double s = Math.sin(theta.re(i, 0));
            double before = i == 0 || phi == null ? 0 : phi.re(i - 1, 0);
            double behind = i == q - 1 || phi == null ? 0 : phi.re(i, 0);
            b.set(i, i, c * Math.cos(before), 0);
            b.set(p + i, i, sign * s * Math.cos(before), 0);
            b.set(i, q + i, -sign * s * Math.cos(behind), 0);
            b.set(p + i, q + i, c * Math.cos(behind), 0);
            if (i < q - 1) {
                b.set(i, i + 1, -s * Math.sin(behind), 0);
                b.set(p + i, i + 1, sign * c * Math.sin(behind), 0);
            }
            if (i > 0) {
                b.set(i, q + i - 1, -sign * c * Math.sin(before), 0);
                b.set(p + i, q + i - 1, -s * Math.sin(before), 0);
            }
        }
        for (int i = q; i < p; i++) {
            b.set(i, q + i, -sign, 0);
        }
        for (int i = p + q; i < m; i++) {
            b.set(i, i, 1, 0);
        }
        return b;
    }

    /** Requires {@code left * middle * right} to be a block; factors that are not computed leave nothing to require. */
    static void verify(Call call, Verdict verdict, Matrix block, Matrix left, Matrix middle, Matrix right) {
        if (left != null && right != null) {
            Matrix error = Residuals.residual(block, Residuals.product(left, middle), right);
            LapackRow.ratio(call, verdict, "|X - U D V^H| / (m eps)", error, 1, call.size("m"));
        }
    }

    /** Requires the angles to be those of the upper left block and to ascend from 0 to a right one. */
    static void verifyAngles(Call call, Verdict verdict, Matrix theta, Matrix block) {
        double[] cosines = JacobiValues.of(block);
        int ones = cosines.length - theta.rows();
        double worst = 0;
        double last = 0;
        for (int i = 0; i < cosines.length; i++) {
            double angle = i < ones ? 0 : theta.re(i - ones, 0);
            verdict.require(
                    angle >= last
                            && angle <= Math.PI / 2 * (1 + call.precision().unitRoundoff()),
                    "theta: got " + angle + " after " + last);
            last = angle;
            double error = Math.abs(cosines[i] - Math.cos(angle));
            worst = error <= worst ? worst : error;
        }
        LapackRow.ratio(call, verdict, "cosines of theta: error / (m eps)", worst, 1, call.size("m"));
    }
}
