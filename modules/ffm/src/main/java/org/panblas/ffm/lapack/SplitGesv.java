package org.panblas.ffm.lapack;

import java.lang.foreign.MemorySegment;
import org.panblas.Transpose;
import org.panblas.spi.LapackKernels;
import org.panblas.spi.Precision;

/** {@code gesv} as {@code getrf} and {@code getrs}, on one copy of the operands. */
final class SplitGesv {
    private SplitGesv() {}

    static int solve(
            LapackKernels lapack,
            Precision p,
            long n,
            long nrhs,
            MemorySegment a,
            long lda,
            MemorySegment ipiv,
            MemorySegment b,
            long ldb) {
        if (FortranCall.isSmall(n) && FortranCall.isSmall(nrhs)) {
            return inTwo(lapack, p, n, nrhs, a, lda, ipiv, b, ldb);
        }
        Operand matrix = new Operand(null);
        Operand pivots = new Operand(null);
        Operand right = new Operand(null);
        try {
            long height = n * p.bytes();
            long pivotBytes = n * Integer.BYTES;
            int info = inTwo(
                    lapack,
                    p,
                    n,
                    nrhs,
                    matrix.inNative(a, height, n, lda * p.bytes(), height),
                    a.isNative() ? lda : Math.max(1, n),
                    pivots.inNative(ipiv, pivotBytes, 1, pivotBytes, pivotBytes),
                    right.inNative(b, height, nrhs, ldb * p.bytes(), height),
                    b.isNative() ? ldb : Math.max(1, n));
            matrix.out(a);
            pivots.out(ipiv);
            right.out(b);
            return info;
        } finally {
            matrix.close();
            pivots.close();
            right.close();
        }
    }

    private static int inTwo(
            LapackKernels lapack,
            Precision p,
            long n,
            long nrhs,
            MemorySegment a,
            long lda,
            MemorySegment ipiv,
            MemorySegment b,
            long ldb) {
        int info = lapack.getrf(p, n, n, a, lda, ipiv);
        return info == 0 ? lapack.getrs(p, Transpose.NO_TRANS, n, nrhs, a, lda, ipiv, b, ldb) : info;
    }
}
