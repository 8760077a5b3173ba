package org.panblas.testkit.engine;

import java.util.Map;
import org.panblas.Layout;
import org.panblas.Uplo;
import org.panblas.testkit.Expression;
import org.panblas.testkit.ShapeSpec;

/**
 * Where the elements of a logical matrix stand in memory, in elements from the operand's beginning. Every storage scheme
 * is written here once, for the kit alone.
 *
 * @param rows the rows of the logical matrix
 * @param cols its columns; those of a strided batch stand side by side
 * @param needed the elements that the operand must hold
 * @param place gives an element's position, or -1 where the scheme does not store it
 */
record Storage(int rows, int cols, int needed, Place place) {
    /** The position of an element. */
    @FunctionalInterface
    interface Place {
        int of(int i, int j);
    }

    /** The storage of {@code shape} under the values of a call. */
    static Storage of(ShapeSpec shape, Map<String, Object> values) {
        boolean rfp = shape.kind().equals("rfp");
        int[] v = shape.args().stream()
                .skip(rfp ? 1 : 0)
                .mapToInt(e -> Math.toIntExact(Expression.evaluate(e, values)))
                .toArray();
        boolean column = values.get("layout") != Layout.ROW_MAJOR;
        return switch (shape.kind()) {
            case "len" -> contiguous(Math.max(0, v[0]));
            case "rfp" -> contiguous(v[0] * (v[0] + 1) / 2);
            case "vec" -> vector(v[0], v[1]);
            case "ge" -> general(v[0], v[1], v[2], column);
            case "gb" -> band(v[0], v[1], v[2], v[3], v[4], column);
            case "sb" ->
                triangularBand(v[0], v[1], v[2], upperColumns(values, column)).turnedUnless(column);
            case "packed" -> packed(v[0], upperColumns(values, column)).turnedUnless(column);
            case "strided" -> strided(general(v[0], v[1], v[2], column), v[3], v[4]);
            default -> throw new IllegalArgumentException("no shape: " + shape.kind());
        };
    }

    private static Storage contiguous(int n) {
        return new Storage(n, 1, n, (i, j) -> i);
    }

    private static Storage vector(int n, int inc) {
        if (n <= 0) {
            return contiguous(0);
        }
        int first = inc < 0 ? (1 - n) * inc : 0;
        return new Storage(n, 1, 1 + (n - 1) * Math.abs(inc), (i, j) -> first + i * inc);
    }

    static Storage general(int rows, int cols, int ld, boolean column) {
        if (rows <= 0 || cols <= 0) {
            return new Storage(Math.max(0, rows), Math.max(0, cols), 0, (i, j) -> -1);
        }
        return column
                ? new Storage(rows, cols, (cols - 1) * ld + rows, (i, j) -> i + j * ld)
                : new Storage(rows, cols, (rows - 1) * ld + cols, (i, j) -> j + i * ld);
    }

    private static Storage band(int m, int n, int kl, int ku, int ld, boolean column) {
        int lines = column ? n : m;
        int needed = m == 0 || n == 0 ? 0 : (lines - 1) * ld + kl + ku + 1;
        return new Storage(m, n, needed, (i, j) -> {
            if (i - j > kl || j - i > ku) {
                return -1;
            }
            return column ? ku + i - j + j * ld : kl + j - i + i * ld;
        });
    }

    /** Row-major storage of a triangle is column-major storage of the other one of the transpose. */
    private static boolean upperColumns(Map<String, Object> values, boolean column) {
        return (values.get("uplo") == Uplo.UPPER) == column;
    }

    private Storage turnedUnless(boolean column) {
        return column ? this : new Storage(rows, cols, needed, (i, j) -> place.of(j, i));
    }

    private static Storage triangularBand(int n, int k, int ld, boolean upper) {
        int needed = n == 0 ? 0 : (n - 1) * ld + k + 1;
        return new Storage(n, n, needed, (i, j) -> {
            int above = upper ? j - i : i - j;
            if (above < 0 || above > k) {
                return -1;
            }
            return (upper ? k - above : above) + j * ld;
        });
    }

    private static Storage packed(int n, boolean upper) {
        return new Storage(n, n, n * (n + 1) / 2, (i, j) -> {
            if (upper) {
                return i > j ? -1 : i + j * (j + 1) / 2;
            }
            return i < j ? -1 : i + j * (2 * n - j - 1) / 2;
        });
    }

    private static Storage strided(Storage one, int stride, int batch) {
        int needed = batch == 0 || one.needed == 0 ? 0 : (batch - 1) * stride + one.needed;
        int cols = one.cols;
        return new Storage(one.rows, cols * batch, needed, (i, j) -> one.place.of(i, j % cols) + j / cols * stride);
    }
}
