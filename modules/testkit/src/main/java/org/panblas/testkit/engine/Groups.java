package org.panblas.testkit.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.testkit.ArgSpec;

/** The operands of a call by name; those of a grouped batch are called {@code a[0]}, {@code a[1]}, ... */
final class Groups {
    private Groups() {}

    static Map<String, List<Storage>> storages(ArgSpec arg, Map<String, Object> values) {
        Map<String, List<Storage>> storages = new LinkedHashMap<>();
        if (!arg.shapes().getFirst().kind().equals("group")) {
            storages.put(
                    arg.name(),
                    arg.shapes().stream().map(s -> Storage.of(s, values)).toList());
            return storages;
        }
        int product = 0;
        for (int g = 0; g < (Integer) values.get("groupCount"); g++) {
            for (int i = 0; i < size(values, "groupSize", g); i++) {
                storages.put(arg.name() + "[" + product + "]", List.of(member(arg.name(), values, g)));
                product++;
            }
        }
        return storages;
    }

    private static Storage member(String array, Map<String, Object> values, int g) {
        boolean column = values.get("layout") == Layout.COL_MAJOR;
        int m = size(values, "m", g);
        int n = size(values, "n", g);
        int k = size(values, "k", g);
        int ld = size(values, "ld" + array, g);
        return switch (array) {
            case "a" -> stored(values, "transA", g) ? general(m, k, ld, column) : general(k, m, ld, column);
            case "b" -> stored(values, "transB", g) ? general(k, n, ld, column) : general(n, k, ld, column);
            default -> general(m, n, ld, column);
        };
    }

    private static Storage general(int rows, int cols, int ld, boolean column) {
        return Storage.general(rows, cols, ld, column);
    }

    private static boolean stored(Map<String, Object> values, String trans, int g) {
        return ((List<?>) values.get(trans)).get(g) == Transpose.NO_TRANS;
    }

    static int size(Map<String, Object> values, String name, int g) {
        return (Integer) ((List<?>) values.get(name)).get(g);
    }
}
