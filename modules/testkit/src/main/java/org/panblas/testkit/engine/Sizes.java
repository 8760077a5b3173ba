package org.panblas.testkit.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.testkit.ArgKind;
import org.panblas.testkit.ArgSpec;
import org.panblas.testkit.Expression;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.ShapeSpec;

/** Turns paddings into leading dimensions and strides, and bounds dimensions that depend on others. */
final class Sizes {
    private Sizes() {}

    static void resolve(RoutineSpec spec, Map<String, Object> values) {
        if (values.containsKey("groupCount")) {
            resolveGroups(values);
            return;
        }
        for (ArgSpec arg : spec.args()) {
            if (arg.kind() == ArgKind.DIM && !arg.detail().isEmpty()) {
                int bound = Math.toIntExact(Expression.evaluate(arg.detail(), values));
                values.put(arg.name(), Math.min(bound, (Integer) values.get(arg.name())));
            } else if (arg.kind() == ArgKind.INT) {
                int least = bound(arg, 0, values, Integer.MIN_VALUE);
                int most = bound(arg, 1, values, Integer.MAX_VALUE);
                values.put(arg.name(), Math.max(least, Math.min(most, (Integer) values.get(arg.name()))));
            }
        }
        for (ArgSpec arg : spec.args()) {
            if (arg.kind() == ArgKind.LD) {
                values.put(arg.name(), least(spec, arg.name(), values) + (Integer) values.get(arg.name()));
            }
        }
        for (ArgSpec arg : spec.args()) {
            if (arg.kind() == ArgKind.STRIDE) {
                values.put(arg.name(), stride(spec, arg.name(), values));
            }
        }
    }

    /** A bound of an integer argument: the lower one (side 0) or the upper one. */
    static int bound(ArgSpec arg, int side, Map<String, Object> values, int none) {
        String text = arg.detail().split("\\.\\.", -1)[side];
        return text.isEmpty() ? none : Math.toIntExact(Expression.evaluate(text, values));
    }

    /** The least leading dimension. */
    static int least(RoutineSpec spec, String ld, Map<String, Object> values) {
        for (ArgSpec arg : spec.args()) {
            for (ShapeSpec shape : arg.shapes()) {
                if (shape.args().contains(ld)) {
                    return least(shape, values);
                }
            }
        }
        throw new IllegalArgumentException("no array has the leading dimension " + ld);
    }

    private static int least(ShapeSpec shape, Map<String, Object> values) {
        return switch (shape.kind()) {
            case "gb" -> size(shape, 2, values) + size(shape, 3, values) + 1;
            case "sb" -> size(shape, 1, values) + 1;
            default -> Math.max(1, size(shape, values.get("layout") == Layout.COL_MAJOR ? 0 : 1, values));
        };
    }

    private static int size(ShapeSpec shape, int arg, Map<String, Object> values) {
        return Math.toIntExact(Expression.evaluate(shape.args().get(arg), values));
    }

    /** Matrices apart by the padding; for inputs, one padding stands for a stride of 0: the same matrix every time. */
    private static int stride(RoutineSpec spec, String stride, Map<String, Object> values) {
        int padding = (Integer) values.get(stride);
        if (padding == 1 && Options.isInput(spec, stride)) {
            return 0;
        }
        return padding + apart(spec, stride, values);
    }

    /** The least stride with which the matrices of a batch do not overlap. */
    static int apart(RoutineSpec spec, String stride, Map<String, Object> values) {
        ShapeSpec shape = Options.arrayOf(spec, stride).shapes().getFirst();
        int rows = size(shape, 0, values);
        int cols = size(shape, 1, values);
        int ld = size(shape, 2, values);
        return Storage.general(rows, cols, ld, values.get("layout") == Layout.COL_MAJOR)
                .needed();
    }

    private static void resolveGroups(Map<String, Object> values) {
        int groups = (Integer) values.get("groupCount");
        values.replaceAll((name, value) -> value instanceof List<?> list ? list.subList(0, groups) : value);
        values.put("lda", lds(values, "lda", "transA", "m", "k"));
        values.put("ldb", lds(values, "ldb", "transB", "k", "n"));
        values.put("ldc", lds(values, "ldc", null, "m", "n"));
    }

    private static List<Integer> lds(Map<String, Object> values, String ld, String trans, String rows, String cols) {
        List<Integer> lds = new ArrayList<>();
        for (int g = 0; g < (Integer) values.get("groupCount"); g++) {
            boolean stored = trans == null || ((List<?>) values.get(trans)).get(g) == Transpose.NO_TRANS;
            boolean first = stored == (values.get("layout") == Layout.COL_MAJOR);
            lds.add(Math.max(1, Groups.size(values, first ? rows : cols, g)) + Groups.size(values, ld, g));
        }
        return lds;
    }
}
