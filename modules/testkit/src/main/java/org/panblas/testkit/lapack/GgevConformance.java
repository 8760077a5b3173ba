package org.panblas.testkit.lapack;

import java.util.List;
import java.util.Map;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Dd;
import org.panblas.testkit.oracle.Matrix;

/** {@code ggev}, {@code ggev3} and {@code ggevx}; the largest component of a vector is 1 in size. */
public final class GgevConformance extends NonsymmetricRow {
    @Override
    public List<String> kinds() {
        return List.of("zero", "repeated", "defective");
    }

    @Override
    public void fit(RoutineSpec spec, Map<String, Object> values) {
        if (values.containsKey("sense") && !values.get("sense").equals('N')) {
            values.put("jobvl", 'V');
            values.put("jobvr", 'V');
        }
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        Nonsymmetric.release(call, verdict, "a", "b", "alpha", "alphar", "alphai", "beta", "vl", "vr");
        Nonsymmetric.release(call, verdict, "ilo", "ihi", "lscale", "rscale", "abnrm", "bbnrm", "rconde", "rcondv");
        Matrix a = Elements.complex(call.before("a"));
        Matrix b = Elements.complex(call.before("b"));
        Matrix alpha = Nonsymmetric.values(call, "alpha", 0);
        Matrix beta = Elements.complex(call.after("beta"));
        Nonsymmetric.verifyValues(call, verdict, a, b, alpha, beta);
        for (String array : new String[] {"vl", "vr"}) {
            if (call.value("job" + array).equals('V')) {
                Matrix v = Nonsymmetric.vectors(call, array, alpha);
                Nonsymmetric.verifyVectors(call, verdict, a, b, alpha, beta, v, array.equals("vl"));
                for (int j = 0; j < v.cols(); j++) {
                    double largest = 0;
                    for (int i = 0; i < v.rows(); i++) {
                        largest = Math.max(largest, v.abs1(i, j));
                    }
                    double unit = 8 * call.precision().unitRoundoff();
                    verdict.near("largest component of vector " + j, Dd.of(1), largest, unit);
                }
            }
        }
    }
}
