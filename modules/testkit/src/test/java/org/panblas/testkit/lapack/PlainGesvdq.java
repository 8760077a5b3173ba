package org.panblas.testkit.lapack;

import java.util.EnumSet;
import java.util.Set;
import org.panblas.testkit.Form;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.Target;

/** {@code dgesvdq} as its documentation says, with faults at will, to prove that its judge sees them. */
final class PlainGesvdq implements Target {
    enum Fault {
        /** The factored U is orthogonal, and another one. */
        FACTORED_U_IS_THE_IDENTITY,
        /** A column of U has the other sign than its row of V^T. */
        TURNS_A_FACTORED_VECTOR,
        /** The reflectors of which the factored U is a part are gone. */
        LOSES_REFLECTORS,
        /** Rows are told to be sorted and are not. */
        FORGETS_TO_SORT,
        /** The rank is one less than there are singular values. */
        RANK_TOO_SMALL,
        /** Left vectors beyond the rank are zero. */
        NO_VECTORS_BEYOND_RANK
    }

    private final RoutineSpec spec;
    private final Set<Fault> faults = EnumSet.noneOf(Fault.class);
    private double[][] a;
    private double[] tau;

    PlainGesvdq(RoutineSpec spec, Fault... faults) {
        this.spec = spec;
        this.faults.addAll(Set.of(faults));
    }

    @Override
    public Object invoke(String routine, Form form, Object[] args) {
        View view = new View(spec, args);
        int m = view.size("m");
        int n = view.size("n");
        if (m == 0 || n == 0) {
            return 0;
        }
        a = view.matrix("a", m, n);
        int[] rows = new int[m];
        for (int i = 0; i < m; i++) {
            rows[i] = i;
        }
        if (view.option("jobp") == 'P' && !faults.contains(Fault.FORGETS_TO_SORT)) {
            sort(rows);
        }
        int[] columns = reduce();
        double[][] r = new double[n][n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(a[i], i, r[i], i, n - i);
        }
        PlainSvd svd = new PlainSvd(r);
        int rank = n;
        while (rank > 0 && svd.s[rank - 1] <= svd.s[0] * m * Math.ulp(1.0)) {
            svd.s[--rank] = 0;
        }
        for (int i = 0; i < n; i++) {
            view.set("s", i, 0, svd.s[i]);
        }
        view.setInt("numrank", 0, faults.contains(Fault.RANK_TOO_SMALL) ? rank - 1 : rank);
        left(view, svd, rank, rows);
        right(view, svd, rank, columns);
        view.put("a", faults.contains(Fault.LOSES_REFLECTORS) ? new double[m][n] : a);
        return 0;
    }

    private void left(View view, PlainSvd svd, int rank, int[] rows) {
        int m = a.length;
        int n = a[0].length;
        char job = view.option("jobu");
        if (job == 'F') {
            double[][] u = faults.contains(Fault.FACTORED_U_IS_THE_IDENTITY) ? PlainSvd.identity(n) : svd.u;
            for (int i = 0; i < n && faults.contains(Fault.TURNS_A_FACTORED_VECTOR); i++) {
                u[i][0] = -u[i][0];
            }
            view.put("u", u);
        } else if (job != 'N') {
            int count = job == 'A' ? m : job == 'R' ? rank : n;
            for (int j = 0; j < count; j++) {
                double[] x = new double[m];
                x[j] = 1;
                for (int i = 0; i < n && j < n; i++) {
                    x[i] = svd.u[i][j];
                }
                for (int k = n - 1; k >= 0; k--) {
                    reflect(x, k);
                }
                boolean none = j >= rank && faults.contains(Fault.NO_VECTORS_BEYOND_RANK);
                for (int i = 0; i < m; i++) {
                    view.set("u", rows[i], j, none ? 0 : x[i]);
                }
            }
        }
    }

    private static void right(View view, PlainSvd svd, int rank, int[] columns) {
        char job = view.option("jobv");
        for (int i = 0; job != 'N' && i < (job == 'R' ? rank : columns.length); i++) {
            for (int j = 0; j < columns.length; j++) {
                view.set("v", i, columns[j], svd.vt[i][j]);
            }
        }
    }

    private void sort(int[] rows) {
        for (int p = 0; p < a.length; p++) {
            int q = p;
            for (int i = p + 1; i < a.length; i++) {
                q = largest(a[i]) > largest(a[q]) ? i : q;
            }
            PlainSvd.exchange(a, p, q);
            int row = rows[p];
            rows[p] = rows[q];
            rows[q] = row;
        }
    }

    private static double largest(double[] row) {
        double largest = 0;
        for (double x : row) {
            largest = Math.max(largest, Math.abs(x));
        }
        return largest;
    }

    /** QR with pivoting; gives where each column came from. */
    private int[] reduce() {
        int n = a[0].length;
        int[] columns = new int[n];
        for (int j = 0; j < n; j++) {
            columns[j] = j;
        }
        tau = new double[n];
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int j = k + 1; j < n; j++) {
                pivot = length(k, j) > length(k, pivot) ? j : pivot;
            }
            int column = columns[k];
            columns[k] = columns[pivot];
            columns[pivot] = column;
            for (double[] row : a) {
                double x = row[k];
                row[k] = row[pivot];
                row[pivot] = x;
            }
            reflectColumns(k);
        }
        return columns;
    }

    private void reflectColumns(int k) {
        double alpha = a[k][k];
        double beta = -Math.copySign(length(k, k), alpha);
        if (length(k + 1, k) == 0) {
            return;
        }
        tau[k] = (beta - alpha) / beta;
        for (int i = k + 1; i < a.length; i++) {
            a[i][k] /= alpha - beta;
        }
        for (int j = k + 1; j < a[0].length; j++) {
            double[] x = new double[a.length];
            for (int i = k; i < a.length; i++) {
                x[i] = a[i][j];
            }
            reflect(x, k);
            for (int i = k; i < a.length; i++) {
                a[i][j] = x[i];
            }
        }
        a[k][k] = beta;
    }

    private double length(int from, int j) {
        double length = 0;
        for (int i = from; i < a.length; i++) {
            length = Math.hypot(length, a[i][j]);
        }
        return length;
    }

    private void reflect(double[] x, int k) {
        double dot = x[k];
        for (int i = k + 1; i < x.length; i++) {
            dot += a[i][k] * x[i];
        }
        x[k] -= tau[k] * dot;
        for (int i = k + 1; i < x.length; i++) {
            x[i] -= tau[k] * dot * a[i][k];
        }
    }
}
