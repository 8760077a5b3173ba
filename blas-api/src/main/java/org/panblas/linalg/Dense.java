package org.panblas.linalg;

import java.util.Objects;
import org.panblas.BlasArgumentException;
import org.panblas.Layout;

/** Dense matrices without gaps: where an element lies, copies of parts, and the conditions arguments are held against. */
final class Dense {
    private Dense() {}

    /** The leading dimension of a matrix without gaps. */
    static int ld(Layout layout, int rows, int columns) {
        return Math.max(1, layout == Layout.ROW_MAJOR ? columns : rows);
    }

    /** How many numbers a matrix consists of. */
    static int length(int rows, int columns, int parts) {
        long length = (long) rows * columns * parts;
        if (length > Integer.MAX_VALUE) {
            throw new BlasArgumentException("a result of " + rows + " x " + columns + " is larger than a Java array");
        }
        return (int) length;
    }

    /** The number at which element (i, j) of a matrix with this leading dimension begins. */
    static int at(Layout layout, int ld, int parts, int i, int j) {
        return parts * (layout == Layout.ROW_MAJOR ? i * ld + j : j * ld + i);
    }

    /** Which elements a copy takes; the others become zero. */
    enum Part {
        ALL,
        /** On and above the diagonal. */
        UPPER,
        /** On and below the diagonal. */
        LOWER,
        /** Below the diagonal, with ones on it. */
        UNIT_LOWER
    }

    /**
     * The upper left {@code rows x columns} of a matrix of {@code fromRows x fromColumns}; what reaches beyond that
     * matrix is zero.
     */
    static double[] copy(
            Layout layout, Part part, int parts, double[] from, int fromRows, int fromColumns, int rows, int columns) {
        double[] to = new double[length(rows, columns, parts)];
        int fromLd = ld(layout, fromRows, fromColumns);
        int toLd = ld(layout, rows, columns);
        for (int i = 0; i < Math.min(rows, fromRows); i++) {
            for (int j = 0; j < Math.min(columns, fromColumns); j++) {
                int target = at(layout, toLd, parts, i, j);
                if (part == Part.UNIT_LOWER && i == j) {
                    to[target] = 1;
                } else if (part == Part.ALL || (part == Part.UPPER ? i <= j : i >= j)) {
                    System.arraycopy(from, at(layout, fromLd, parts, i, j), to, target, parts);
                }
            }
        }
        return to;
    }

    /** The unit matrix. */
    static double[] identity(int n, int parts) {
        double[] identity = new double[length(n, n, parts)];
        for (int i = 0; i < n; i++) {
            identity[parts * i * (n + 1)] = 1;
        }
        return identity;
    }

    // ------------------------------------------------------------------------------------------------ conditions

    /** A size is not negative. */
    static void size(String method, String name, int value) {
        if (value < 0) {
            throw new BlasArgumentException(method + ": " + name + " = " + value + ", must be >= 0");
        }
    }

    /** A matrix is there and has exactly the numbers it must have. */
    static void matrix(String method, String name, double[] a, int rows, int columns, int parts) {
        Objects.requireNonNull(a, name);
        if (a.length != (long) rows * columns * parts) {
            throw new BlasArgumentException(method + ": " + name + " holds " + a.length + " numbers, must hold "
                    + (long) rows * columns * parts + " for " + rows + " x " + columns
                    + (parts == 2 ? " complex elements" : " elements"));
        }
    }

    /** No number is infinite or NaN: an iteration would not end well. */
    static void finite(String method, String name, double[] a) {
        for (int k = 0; k < a.length; k++) {
            if (!Double.isFinite(a[k])) {
                throw new BlasArgumentException(
                        method + ": " + name + " holds " + a[k] + " at index " + k + ", must be finite");
            }
        }
    }

    /** As {@link #finite}, as a question. */
    static boolean isFinite(double[] a) {
        for (double value : a) {
            if (!Double.isFinite(value)) {
                return false;
            }
        }
        return true;
    }
}
