package org.panblas.benchmarks.peer;

import static org.panblas.Transpose.NO_TRANS;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.DecompositionInterface;
import org.panblas.Transpose;

/**
 * EJML, with the implementations that its factories choose. Its matrices are row-major: it sees the transposes of the
 * operands, which take the same work.
 */
final class EjmlPeer extends Peer {
    EjmlPeer() {
        super("ejml");
    }

    private static DMatrixRMaj matrix(int n, double[] a) {
        return DMatrixRMaj.wrap(n, n, a);
    }

    private static Call decomposition(
            String routine, DecompositionInterface<DMatrixRMaj> decomposition, int n, double[] a) {
        DMatrixRMaj operand = matrix(n, a.clone());
        return () -> {
            restore(a, operand.data);
            if (!decomposition.decompose(operand)) {
                succeed(routine, 1);
            }
        };
    }

    @Override
    public Call dgemm(Transpose transA, Transpose transB, int n, double[] a, double[] b, double[] c) {
        DMatrixRMaj left = matrix(n, a);
        DMatrixRMaj right = matrix(n, b);
        DMatrixRMaj product = matrix(n, c);
        if (transA == NO_TRANS) {
            return transB == NO_TRANS
                    ? () -> CommonOps_DDRM.mult(left, right, product)
                    : () -> CommonOps_DDRM.multTransB(left, right, product);
        }
        return transB == NO_TRANS
                ? () -> CommonOps_DDRM.multTransA(left, right, product)
                : () -> CommonOps_DDRM.multTransAB(left, right, product);
    }

    @Override
    public Call dgetrf(int n, double[] a) {
        return decomposition("dgetrf", DecompositionFactory_DDRM.lu(n, n), n, a);
    }

    @Override
    public Call dpotrf(int n, double[] a) {
        return decomposition("dpotrf", DecompositionFactory_DDRM.chol(n, true), n, a);
    }

    @Override
    public Call dgeqrf(int n, double[] a) {
        return decomposition("dgeqrf", DecompositionFactory_DDRM.qr(n, n), n, a);
    }

    @Override
    public Call dsyevd(int n, double[] a) {
        return decomposition("dsyevd", DecompositionFactory_DDRM.eig(n, true, true), n, a);
    }

    @Override
    public Call dgesdd(int n, double[] a) {
        return decomposition("dgesdd", DecompositionFactory_DDRM.svd(n, n, true, true, false), n, a);
    }

    @Override
    public Call dgeev(int n, double[] a) {
        return decomposition("dgeev", DecompositionFactory_DDRM.eig(n, true, false), n, a);
    }

    @Override
    public Call dgesv(int n, double[] a, double[] b) {
        DMatrixRMaj matrix = matrix(n, a);
        DMatrixRMaj right = DMatrixRMaj.wrap(n, 1, b);
        DMatrixRMaj x = new DMatrixRMaj(n, 1);
        return () -> succeed("dgesv", CommonOps_DDRM.solve(matrix, right, x) ? 0 : 1);
    }
}
