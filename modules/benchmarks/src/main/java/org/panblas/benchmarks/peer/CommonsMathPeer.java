package org.panblas.benchmarks.peer;

import static org.panblas.Transpose.NO_TRANS;

import java.util.Arrays;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.BlockRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.panblas.Transpose;

/** Apache Commons Math. Its objects cannot be used again, so a call makes new ones; a constructor does the work. */
final class CommonsMathPeer extends Peer {
    /** What the calls made; kept, so that no compiler may leave out the work. */
    private Object last;

    CommonsMathPeer() {
        super("commons-math");
    }

    private static RealMatrix matrix(int n, double[] a) {
        double[][] columns = new double[n][];
        for (int j = 0; j < n; j++) {
            columns[j] = Arrays.copyOfRange(a, j * n, (j + 1) * n);
        }
        return new BlockRealMatrix(columns).transpose();
    }

    private static RealMatrix operand(Transpose trans, int n, double[] a) {
        return trans == NO_TRANS ? matrix(n, a) : matrix(n, a).transpose();
    }

    /** What the last call made. */
    Object last() {
        return last;
    }

    /** It has no product of transposes; they are made beforehand. */
    @Override
    public Call dgemm(Transpose transA, Transpose transB, int n, double[] a, double[] b, double[] c) {
        RealMatrix left = operand(transA, n, a);
        RealMatrix right = operand(transB, n, b);
        return () -> last = left.multiply(right);
    }

    @Override
    public Call dgetrf(int n, double[] a) {
        RealMatrix matrix = matrix(n, a);
        return () -> last = new LUDecomposition(matrix);
    }

    @Override
    public Call dpotrf(int n, double[] a) {
        RealMatrix matrix = matrix(n, a);
        return () -> last = new CholeskyDecomposition(matrix);
    }

    @Override
    public Call dgeqrf(int n, double[] a) {
        RealMatrix matrix = matrix(n, a);
        return () -> last = new QRDecomposition(matrix);
    }

    /** It sees for itself whether a matrix is symmetric. */
    @Override
    public Call dsyevd(int n, double[] a) {
        RealMatrix matrix = matrix(n, a);
        return () -> last = new EigenDecomposition(matrix);
    }

    @Override
    public Call dgesdd(int n, double[] a) {
        RealMatrix matrix = matrix(n, a);
        return () -> last = new SingularValueDecomposition(matrix);
    }

    @Override
    public Call dgeev(int n, double[] a) {
        return dsyevd(n, a);
    }

    @Override
    public Call dgesv(int n, double[] a, double[] b) {
        RealMatrix matrix = matrix(n, a);
        ArrayRealVector right = new ArrayRealVector(b);
        return () -> last = new LUDecomposition(matrix).getSolver().solve(right);
    }
}
