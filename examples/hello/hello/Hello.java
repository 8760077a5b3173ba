package hello;

import org.panblas.Blas;
import org.panblas.Lapack;
import org.panblas.Layout;
import org.panblas.Transpose;

/** Multiplies two matrices and solves a system with the product. */
public class Hello {
    public static void main(String[] args) {
        double[] a = {4, 1, 2, 3}; // columns (4, 1) and (2, 3)
        double[] c = new double[4];
        Blas.get().dgemm(Layout.COL_MAJOR, Transpose.NO_TRANS, Transpose.TRANS, 2, 2, 2, 1.0, a, 2, a, 2, 0.0, c, 2);
        double[] b = {30, 20};
        int info = Lapack.get().dgesv(Layout.COL_MAJOR, 2, 1, c, 2, new int[2], b, 2);
        System.out.printf("%s: x = (%.3f, %.3f), info = %d%n", Blas.get().name(), b[0], b[1], info);
    }
}
