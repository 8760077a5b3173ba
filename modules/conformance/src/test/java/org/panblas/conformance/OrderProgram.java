package org.panblas.conformance;

import org.panblas.Backends;
import org.panblas.Blas;
import org.panblas.Lapack;
import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.Uplo;

/** Prints what the order chose after using both roles: {@code blas lapack y0 info}. */
public final class OrderProgram {
    private OrderProgram() {}

    public static void main(String[] args) {
        Blas blas = Blas.get();
        Lapack lapack = Lapack.get();
        double[] a = {4, 2, 2, 3};
        double[] y = {0, 0};
        blas.dgemv(Layout.ROW_MAJOR, Transpose.NO_TRANS, 2, 2, 1, a, 2, new double[] {1, 1}, 1, 0, y, 1);
        int info = lapack.dpotrf(Layout.ROW_MAJOR, Uplo.UPPER, 2, a, 2);
        System.out.println(
                "chosen: " + blas.name() + " " + lapack.name() + " " + y[0] + " " + info + " " + a[0] + " " + a[2]);
        if (args.length > 0) {
            System.out.println(Backends.report().toJson());
        }
    }
}
