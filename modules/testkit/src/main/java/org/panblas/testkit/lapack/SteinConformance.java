package org.panblas.testkit.lapack;

import java.util.List;
import java.util.random.RandomGenerator;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.HermitianEigen;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/** {@code stein} for one unreduced block, with the smallest eigenvalues as Jacobi's rotations find them. */
public final class SteinConformance extends HermitianRow {
    @Override
    public List<String> kinds() {
        return List.of();
    }

    @Override
    public boolean idle(Call call) {
        return call.size("n") == 0 || call.size("m") == 0;
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return switch (array) {
            case "w", "iblock" -> i < call.size("m");
            case "isplit" -> i == 0;
            default -> true;
        };
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        double number = random.nextDouble(-1, 1);
        return array.equals("e") ? number + Math.copySign(1, number) : number;
    }

    @Override
    public void prepare(Call call) {
        int n = call.size("n");
        int m = call.size("m");
        double[] values =
                HermitianEigen.values(SteqrConformance.tridiagonal(call.before("d"), call.before("e"), false));
        Matrix w = call.before("w");
        Matrix iblock = call.before("iblock");
        for (int i = 0; i < m; i++) {
            w.set(i, 0, values[i], 0);
            iblock.set(i, 0, 1, 0);
        }
        Matrix isplit = call.before("isplit");
        isplit.set(0, 0, n, 0);
        call.put("w", w);
        call.put("iblock", iblock);
        call.put("isplit", isplit);
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        Nonsymmetric.release(call, verdict, "z", "ifailv");
        int n = call.size("n");
        int m = call.size("m");
        Matrix z = call.after("z");
        Matrix t = SteqrConformance.tridiagonal(call.before("d"), call.before("e"), z.complex());
        Matrix product = z.columns(0, m);
        for (int j = 0; j < m; j++) {
            double value = call.before("w").re(j, 0);
            for (int i = 0; i < n; i++) {
                product.set(i, j, z.re(i, j) * value, z.im(i, j) * value);
            }
            double fail = call.after("ifailv").re(j, 0);
            verdict.require(fail == 0, "ifailv(" + j + ") = " + fail + ", expected 0");
        }
        Matrix error = Residuals.residual(product, t, z);
        ratio(call, verdict, "|TZ - ZW| / (n |T| eps)", error, t.norm1(), n);
        Matrix deviation = Residuals.residual(Matrix.identity(m, z.complex()), z.adjoint(), z);
        // Only vectors of close values are made orthogonal: those a thousandth of |T| apart keep eps / 0.001.
        ratio(call, verdict, "|I - Z^H Z| / (1000 n eps)", deviation, 1000, n);
    }
}
