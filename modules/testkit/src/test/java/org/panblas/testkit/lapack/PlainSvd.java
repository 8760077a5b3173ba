package org.panblas.testkit.lapack;

/**
 * {@code A = U S V^T} of a square matrix by one-sided Jacobi rotations, for tests that need a right answer of their own. Rows of
 * matrices are arrays.
 */
final class PlainSvd {
    private static final int SWEEPS = 60;

    final double[][] u;
    final double[] s;
    final double[][] vt;

    PlainSvd(double[][] a) {
        int n = a.length;
        double[][] columns = transposed(a);
        vt = identity(n);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotate(columns, p, q);
                }
            }
        }
        s = new double[n];
        for (int j = 0; j < n; j++) {
            s[j] = Math.sqrt(dot(columns[j], columns[j]));
        }
        sort(columns);
        double[][] left = new double[n][];
        for (int j = 0; j < n; j++) {
            left[j] = s[j] > s[0] * n * Math.ulp(1.0) ? scaled(columns[j], 1 / s[j]) : completing(left, j, n);
        }
        u = transposed(left);
    }

    private void rotate(double[][] columns, int p, int q) {
        double alpha = dot(columns[p], columns[p]);
        double beta = dot(columns[q], columns[q]);
        double gamma = dot(columns[p], columns[q]);
        if (gamma == 0) {
            return;
        }
        double zeta = (beta - alpha) / (2 * gamma);
        double t = Math.copySign(1, zeta) / (Math.abs(zeta) + Math.hypot(1, zeta));
        double c = 1 / Math.hypot(1, t);
        for (double[][] rows : new double[][][] {columns, vt}) {
            for (int i = 0; i < rows.length; i++) {
                double x = rows[p][i];
                double y = rows[q][i];
                rows[p][i] = c * x - c * t * y;
                rows[q][i] = c * t * x + c * y;
            }
        }
    }

    private void sort(double[][] columns) {
        for (int i = 0; i < s.length; i++) {
            int largest = i;
            for (int j = i + 1; j < s.length; j++) {
                largest = s[j] > s[largest] ? j : largest;
            }
            double value = s[i];
            s[i] = s[largest];
            s[largest] = value;
            exchange(columns, i, largest);
            exchange(vt, i, largest);
        }
    }

    static void exchange(double[][] rows, int i, int j) {
        double[] row = rows[i];
        rows[i] = rows[j];
        rows[j] = row;
    }

    /** A vector of length 1 that is orthogonal to the first j, from that axis which is least among them. */
    private static double[] completing(double[][] vectors, int j, int n) {
        double[] best = null;
        double most = 0;
        for (int axis = 0; axis < n; axis++) {
            double[] x = new double[n];
            x[axis] = 1;
            for (int again = 0; again < 2; again++) {
                for (int k = 0; k < j; k++) {
                    double part = dot(x, vectors[k]);
                    for (int i = 0; i < n; i++) {
                        x[i] -= part * vectors[k][i];
                    }
                }
            }
            double length = Math.sqrt(dot(x, x));
            if (length > most) {
                most = length;
                best = scaled(x, 1 / length);
            }
        }
        return best;
    }

    static double[] scaled(double[] x, double factor) {
        double[] result = x.clone();
        for (int i = 0; i < x.length; i++) {
            result[i] *= factor;
        }
        return result;
    }

    static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    static double[][] identity(int n) {
        double[][] result = new double[n][n];
        for (int i = 0; i < n; i++) {
            result[i][i] = 1;
        }
        return result;
    }

    static double[][] transposed(double[][] a) {
        double[][] result = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < result.length; j++) {
                result[j][i] = a[i][j];
            }
        }
        return result;
    }
}
