package org.panblas.testkit.ext;

import java.util.List;
import org.panblas.Complex;
import org.panblas.Transpose;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Product;
import org.panblas.testkit.engine.Row;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;

/** {@code gemm_batch}. The operands of the products are called {@code a[0]}, {@code a[1]}, ... over all groups. */
public final class GemmBatchConformance implements Row {
    private static Object ofGroup(Call call, String name, int group) {
        return ((List<?>) call.value(name)).get(group);
    }

    private static int size(Call call, String name, int group) {
        return (Integer) ofGroup(call, name, group);
    }

    private static Complex scalar(Call call, String name, int group) {
        return (Complex) ofGroup(call, name, group);
    }

    private static boolean zero(Call call, String name, int group) {
        return ofGroup(call, name, group).equals(Complex.ZERO);
    }

    private static boolean idle(Call call, int group) {
        boolean empty = size(call, "m", group) == 0 || size(call, "n", group) == 0;
        boolean noProduct = zero(call, "alpha", group) || size(call, "k", group) == 0;
        return empty || (noProduct && ofGroup(call, "beta", group).equals(Complex.ONE));
    }

    private static int groupOf(Call call, int product) {
        int group = 0;
        int left = product;
        while (left >= size(call, "groupSize", group)) {
            left -= size(call, "groupSize", group);
            group++;
        }
        return group;
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        int group = groupOf(call, Integer.parseInt(array.substring(2, array.length() - 1)));
        return !idle(call, group) && !zero(call, array.startsWith("c") ? "beta" : "alpha", group);
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        for (int product = 0; call.has("c[" + product + "]"); product++) {
            int group = groupOf(call, product);
            if (!idle(call, group)) {
                Transpose transA = (Transpose) ofGroup(call, "transA", group);
                Transpose transB = (Transpose) ofGroup(call, "transB", group);
                Matrix a = call.before("a[" + product + "]").op(transA);
                Matrix b = call.before("b[" + product + "]").op(transB);
                new Product(call, verdict, "c[" + product + "]")
                        .term(scalar(call, "alpha", group), a, b)
                        .plus(scalar(call, "beta", group), call.before("c[" + product + "]"))
                        .verify(a.rows(), b.cols());
            }
        }
    }
}
