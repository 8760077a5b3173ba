package org.panblas.linalg;

import java.util.Arrays;
import org.panblas.LapackException;
import org.panblas.Layout;

/** What rests on the LU factorization: {@code gesv}, {@code getri}, {@code gecon} and the determinant. */
final class Systems {
    private final Routines routines;

    Systems(Routines routines) {
        this.routines = routines;
    }

    double[] solve(Layout layout, int n, int nrhs, double[] a, double[] b) {
        double[] x = b.clone();
        int info = routines.gesv(layout, n, nrhs, a.clone(), new int[n], x);
        if (info > 0) {
            throw singular("solve", info);
        }
        return x;
    }

    double[] inv(Layout layout, int n, double[] a) {
        double[] inverse = a.clone();
        int[] ipiv = new int[n];
        int info = routines.getrf(layout, n, n, inverse, ipiv);
        if (info == 0) {
            info = routines.getri(layout, n, inverse, ipiv);
        }
        if (info > 0) {
            throw singular("inv", info);
        }
        return inverse;
    }

    private static LapackException singular(String method, int info) {
        return new LapackException(
                method + ": the matrix is singular, element " + info + " on the diagonal of U in A = P L U is zero",
                info);
    }

    double rcond(Layout layout, int n, double[] a) {
        double anorm = routines.lange(layout, '1', n, n, a);
        if (Double.isNaN(anorm)) {
            return Double.NaN;
        }
        if (Double.isInfinite(anorm)) {
            return 0;
        }
        double[] factors = a.clone();
        if (routines.getrf(layout, n, n, factors, new int[n]) > 0) {
            return 0;
        }
        double[] rcond = new double[1];
        routines.gecon(layout, '1', n, factors, anorm, rcond);
        return rcond[0];
    }

    /** The determinant as the product of U's diagonal and the sign of the permutation. */
    DiagonalProduct determinant(Layout layout, int n, double[] a) {
        double[] factors = a.clone();
        int[] ipiv = new int[n];
        // info > 0 says that one of the factors of the product is zero.
        routines.getrf(layout, n, n, factors, ipiv);
        DiagonalProduct product = new DiagonalProduct();
        int parts = routines.parts();
        for (int k = 0; k < n; k++) {
            int diagonal = parts * k * (n + 1);
            product.multiply(factors[diagonal], parts == 2 ? factors[diagonal + 1] : 0);
            if (ipiv[k] != k + 1) {
                product.multiply(-1, 0);
            }
        }
        return product;
    }

    Lu lu(Layout layout, int m, int n, double[] a) {
        double[] factors = a.clone();
        int k = Math.min(m, n);
        int[] ipiv = new int[k];
        // info > 0, an exactly singular U, is no obstacle to the factorization.
        routines.getrf(layout, m, n, factors, ipiv);
        int parts = routines.parts();
        return new Lu(
                rowsOfProduct(m, ipiv),
                Dense.copy(layout, Dense.Part.UNIT_LOWER, parts, factors, m, n, m, k),
                Dense.copy(layout, Dense.Part.UPPER, parts, factors, m, n, k, n));
    }

    /** In which row of L U each row of A is found, from the interchanges in the order they were made. */
    private static int[] rowsOfProduct(int m, int[] ipiv) {
        int[] rowOfA = new int[m];
        Arrays.setAll(rowOfA, i -> i);
        for (int k = 0; k < ipiv.length; k++) {
            int pivot = ipiv[k] - 1;
            int row = rowOfA[k];
            rowOfA[k] = rowOfA[pivot];
            rowOfA[pivot] = row;
        }
        int[] rowOfProduct = new int[m];
        for (int i = 0; i < m; i++) {
            rowOfProduct[rowOfA[i]] = i;
        }
        return rowOfProduct;
    }
}
