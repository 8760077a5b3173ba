package org.panblas.testkit.lapack;

import org.panblas.Uplo;
import org.panblas.testkit.Form;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.Target;

/**
 * {@code dbdsdc} with vectors in compact form, of 26 to 51 rows: one merger of two halves, in which nothing is deflated. With
 * faults at will, to prove that the judge sees them.
 */
final class PlainBdsdc implements Target {
    enum Fault {
        /** A component of the merged row has the other sign. */
        TURNS_A_COMPONENT,
        /** A root is stored with another distance to its pole. */
        MOVES_A_ROOT,
        /** The length of a right vector is that of another one. */
        FORGETS_A_LENGTH,
        /** Two poles come from each other's places. */
        EXCHANGES_POLES,
        /** A row comes from no place. */
        PERMUTES_BEYOND,
        /** One row counts twice. */
        PERMUTES_TWICE,
        /** A left vector of the bottom has the other sign. */
        TURNS_A_LEFT_VECTOR,
        /** A right vector of the bottom has the other sign. */
        TURNS_A_RIGHT_VECTOR,
        /** Values are sorted, and nobody is told how. */
        SORTS_IN_SECRET,
        /** An upper matrix is said to have been lower, and the other way round. */
        TELLS_THE_OTHER_TRIANGLE
    }

    private static final int HALVINGS = 200;

    private final RoutineSpec spec;
    private final Fault fault;
    private int n;
    private int upper;
    private double[] pole;
    private double[] z;
    private double[] root;
    private double[] below;
    private double[] above;

    PlainBdsdc(RoutineSpec spec, Fault fault) {
        this.spec = spec;
        this.fault = fault;
    }

    @Override
    public Object invoke(String routine, Form form, Object[] args) {
        View view = new View(spec, args);
        n = view.size("n");
        upper = n / 2;
        double[] d = PlainSvd.transposed(view.matrix("d", n, 1))[0];
        double[] e = PlainSvd.transposed(view.matrix("e", n - 1, 1))[0];
        boolean isUpper = view.value("uplo") == Uplo.UPPER;
        for (int i = 0; i < n - 1 && !isUpper; i++) {
            double length = Math.hypot(d[i], e[i]);
            double c = d[i] / length;
            double s = e[i] / length;
            d[i] = length;
            e[i] = s * d[i + 1];
            d[i + 1] = c * d[i + 1];
            put(view, i, 2, c);
            put(view, i, 3, s);
        }
        int column = isUpper ? 2 : 4;
        PlainSvd one = half(d, e, 0, upper, 1);
        PlainSvd two = half(d, e, upper + 1, n - upper - 1, 0);
        store(view, one, 0, upper, column);
        store(view, two, upper + 1, n - upper - 1, column);
        int[] perm = poles(d[upper], e[upper], one, two);
        solve();
        merger(view, perm, column + 51);
        sort(view);
        view.setInt("iq", n - 1, isUpper == (fault != Fault.TELLS_THE_OTHER_TRIANGLE) ? 1 : 0);
        return 0;
    }

    private void put(View view, int row, int column, double value) {
        view.set("q", row + column * n, 0, value);
    }

    /** The vectors of some rows; a row of zeros makes the matrix square. */
    private static PlainSvd half(double[] d, double[] e, int from, int rows, int more) {
        double[][] b = new double[rows + more][rows + more];
        for (int i = 0; i < rows; i++) {
            b[i][i] = d[from + i];
            if (i + 1 < rows + more) {
                b[i][i + 1] = e[from + i];
            }
        }
        return new PlainSvd(b);
    }

    private void store(View view, PlainSvd svd, int from, int rows, int column) {
        for (int i = 0; i < svd.vt.length; i++) {
            for (int j = 0; j < svd.vt.length; j++) {
                boolean turnsLeft = fault == Fault.TURNS_A_LEFT_VECTOR && j == 1;
                boolean turnsRight = fault == Fault.TURNS_A_RIGHT_VECTOR && i == 1;
                if (i < rows && j < rows) {
                    put(view, from + i, column + j, turnsLeft ? -svd.u[i][j] : svd.u[i][j]);
                }
                put(view, from + i, column + 25 + j, turnsRight ? -svd.vt[i][j] : svd.vt[i][j]);
            }
        }
    }

    /** The values of both halves, ascending behind a zero, and the merged row; gives where they come from. */
    private int[] poles(double alpha, double beta, PlainSvd one, PlainSvd two) {
        double[] values = new double[n];
        double[] parts = new double[n];
        for (int i = 0; i < n; i++) {
            boolean first = i <= upper;
            values[i] = i == upper ? 0 : first ? one.s[i] : two.s[i - upper - 1];
            parts[i] = first ? alpha * one.vt[i][upper] : beta * two.vt[i - upper - 1][0];
        }
        int[] perm = new int[n];
        pole = new double[n];
        z = new double[n];
        for (int i = 0; i < n; i++) {
            int place = 0;
            for (int j = 0; j < n; j++) {
                place += values[j] < values[i] ? 1 : 0;
            }
            perm[place] = i;
            pole[place] = values[i];
            z[place] = parts[i];
        }
        return perm;
    }

    /** The roots, each by its distances from the poles beside it, and the row of which they are the exact roots. */
    private void solve() {
        root = new double[n];
        below = new double[n];
        above = new double[n];
        double length = 0;
        for (double part : z) {
            length = Math.hypot(length, part);
        }
        for (int j = 0; j < n; j++) {
            double gap = j + 1 < n ? pole[j + 1] - pole[j] : length;
            below[j] = distance(j, 0, gap);
            above[j] = j + 1 < n ? distance(j + 1, -gap, 0) : 0;
            root[j] = pole[j] + below[j];
        }
        double[] row = new double[n];
        for (int i = 0; i < n; i++) {
            double square = squares(i, n - 1);
            for (int j = 0; j < n - 1; j++) {
                int other = j < i ? j : j + 1;
                square *= squares(i, j) / ((pole[other] - pole[i]) * (pole[other] + pole[i]));
            }
            row[i] = Math.copySign(Math.sqrt(Math.abs(square)), z[i]);
        }
        z = row;
    }

    /** {@code root^2 - pole^2}. */
    private double squares(int i, int j) {
        double difference = i <= j ? pole[j] - pole[i] + below[j] : pole[j + 1] - pole[i] + above[j];
        return difference * (root[j] + pole[i]);
    }

    /** Where the secular function changes sign, as a distance from a pole. */
    private double distance(int from, double least, double most) {
        double low = least;
        double high = most;
        for (int step = 0; step < HALVINGS; step++) {
            double middle = low + (high - low) / 2;
            double sum = 1;
            for (int i = 0; i < n; i++) {
                double minus = pole[i] - pole[from] - middle;
                sum += z[i] / minus * (z[i] / (pole[i] + pole[from] + middle));
            }
            if (sum > 0) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low + (high - low) / 2;
    }

    /** One level: distances, row, poles, and behind rotations none. */
    private void merger(View view, int[] perm, int column) {
        for (int j = 0; j < n; j++) {
            double square = 0;
            for (int i = 0; i < n; i++) {
                square = Math.hypot(square, z[i] / squares(i, j));
            }
            put(view, j, column, fault == Fault.MOVES_A_ROOT && j == 3 ? below[j] * 1.001 : below[j]);
            put(view, j, column + 1, above[j]);
            put(view, j, column + 2, fault == Fault.FORGETS_A_LENGTH && j == 3 ? 2 * square : square);
            put(view, j, column + 3, fault == Fault.TURNS_A_COMPONENT && j == 3 ? -z[j] : z[j]);
            put(view, j, column + 6, root[j]);
            put(view, j, column + 7, pole[j]);
            view.setInt("iq", j + 3 * n, perm[j] + 1);
        }
        view.setInt("iq", n, n);
        view.setInt("iq", 2 * n, 0);
        if (fault == Fault.EXCHANGES_POLES) {
            view.setInt("iq", 3 + 3 * n, perm[4] + 1);
            view.setInt("iq", 4 + 3 * n, perm[3] + 1);
        } else if (fault == Fault.PERMUTES_BEYOND || fault == Fault.PERMUTES_TWICE) {
            view.setInt("iq", 3 + 3 * n, fault == Fault.PERMUTES_BEYOND ? n + 1 : perm[4] + 1);
        }
    }

    private void sort(View view) {
        double[] d = root.clone();
        for (int i = 0; i < n - 1; i++) {
            int largest = i;
            for (int j = i + 1; j < n; j++) {
                largest = d[j] > d[largest] ? j : largest;
            }
            double value = d[i];
            d[i] = d[largest];
            d[largest] = value;
            view.setInt("iq", i, fault == Fault.SORTS_IN_SECRET ? i + 1 : largest + 1);
        }
        for (int i = 0; i < n; i++) {
            view.set("d", i, 0, d[i]);
        }
    }
}
