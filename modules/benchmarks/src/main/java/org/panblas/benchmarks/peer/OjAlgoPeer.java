package org.panblas.benchmarks.peer;

import static org.panblas.Transpose.NO_TRANS;

import org.ojalgo.OjAlgoUtils;
import org.ojalgo.matrix.decomposition.Cholesky;
import org.ojalgo.matrix.decomposition.Eigenvalue;
import org.ojalgo.matrix.decomposition.LU;
import org.ojalgo.matrix.decomposition.MatrixDecomposition;
import org.ojalgo.matrix.decomposition.QR;
import org.ojalgo.matrix.decomposition.SingularValue;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R064Store;
import org.panblas.Transpose;

/** ojAlgo on its matrices of doubles, which are column-major arrays too. A decomposition copies its operand itself. */
final class OjAlgoPeer extends Peer {
    OjAlgoPeer(int threads) {
        super("ojalgo");
        OjAlgoUtils.limitThreadsTo(threads);
    }

    private static R064Store matrix(int n, double[] a) {
        return R064Store.wrap(a, n);
    }

    private static MatrixStore<Double> operand(Transpose trans, int n, double[] a) {
        return trans == NO_TRANS ? matrix(n, a) : matrix(n, a).transpose();
    }

    private static Call decomposition(String routine, MatrixDecomposition<Double> decomposition, int n, double[] a) {
        R064Store operand = matrix(n, a);
        return () -> succeed(routine, decomposition.decompose(operand) ? 0 : 1);
    }

    @Override
    public Call dgemm(Transpose transA, Transpose transB, int n, double[] a, double[] b, double[] c) {
        MatrixStore<Double> left = operand(transA, n, a);
        MatrixStore<Double> right = operand(transB, n, b);
        R064Store product = matrix(n, c);
        return () -> product.fillByMultiplying(left, right);
    }

    @Override
    public Call dgetrf(int n, double[] a) {
        return decomposition("dgetrf", LU.R064.make(n, n), n, a);
    }

    @Override
    public Call dpotrf(int n, double[] a) {
        return decomposition("dpotrf", Cholesky.R064.make(n, n), n, a);
    }

    @Override
    public Call dgeqrf(int n, double[] a) {
        return decomposition("dgeqrf", QR.R064.make(n, n), n, a);
    }

    @Override
    public Call dsyevd(int n, double[] a) {
        return decomposition("dsyevd", Eigenvalue.R064.make(n, true), n, a);
    }

    @Override
    public Call dgesdd(int n, double[] a) {
        return decomposition("dgesdd", SingularValue.R064.make(n, n), n, a);
    }

    @Override
    public Call dgeev(int n, double[] a) {
        return decomposition("dgeev", Eigenvalue.R064.make(n, false), n, a);
    }

    @Override
    public Call dgesv(int n, double[] a, double[] b) {
        LU<Double> lu = LU.R064.make(n, n);
        R064Store matrix = matrix(n, a);
        R064Store right = R064Store.wrap(b, n);
        R064Store x = R064Store.FACTORY.make(n, 1);
        return () -> {
            succeed("dgesv", lu.decompose(matrix) ? 0 : 1);
            lu.getSolution(right, x);
        };
    }
}
