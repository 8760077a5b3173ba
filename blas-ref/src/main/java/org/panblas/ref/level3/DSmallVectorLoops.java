package org.panblas.ref.level3;

import java.util.Locale;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;
import org.panblas.ref.Species;
import org.panblas.ref.VectorSupport;

/** One vector of rows by four columns at a time; the elements of B are read where they lie. */
final class DSmallVectorLoops implements DSmallLoops {
    private static final VectorSpecies<Double> SPECIES = Species.DOUBLE;
    private static final int V = SPECIES.length();
    /** Whether loads and stores under a mask are instructions, so that rows may be left over. */
    private static final boolean MASKS = VectorSupport.bits() == 512
            && System.getProperty("os.arch", "").toLowerCase(Locale.ROOT).equals("amd64");

    @Override
    public boolean fits(int rows) {
        return rows < 2 * V && (rows % V == 0 || MASKS);
    }

    @Override
    public void multiply(
            int m,
            int n,
            int k,
            double alpha,
            double[] a,
            int offsetA,
            int outerA,
            int innerA,
            double[] b,
            int offsetB,
            int outerB,
            int innerB,
            double beta,
            double[] c,
            int offsetC,
            int ldc) {
        for (int i = 0; i < m; i += V) {
            int ia = offsetA + i;
            for (int j = 0; j < n; j += 4) {
                int ib = offsetB + j * outerB;
                int to = offsetC + i + j * ldc;
                int columns = Math.min(4, n - j);
                if (m - i >= V) {
                    whole(columns, k, alpha, a, ia, innerA, b, ib, innerB, outerB, beta, c, to, ldc);
                } else {
                    VectorMask<Double> mask = SPECIES.indexInRange(i, m);
                    part(mask, columns, k, alpha, a, ia, innerA, b, ib, innerB, outerB, beta, c, to, ldc);
                }
            }
        }
    }

    private static void whole(
            int columns,
            int k,
            double alpha,
            double[] a,
            int ia,
            int lda,
            double[] b,
            int ib,
            int step,
            int column,
            double beta,
            double[] c,
            int to,
            int ldc) {
        // Columns that are not there are the last one again.
        int b1 = columns > 1 ? column : 0;
        int b2 = columns > 2 ? b1 + column : b1;
        int b3 = columns > 3 ? b2 + column : b2;
        var c0 = DoubleVector.zero(SPECIES);
        var c1 = c0;
        var c2 = c0;
        var c3 = c0;
        for (int p = 0; p < k; p++) {
            var ap = DoubleVector.fromArray(SPECIES, a, ia + p * lda);
            int at = ib + p * step;
            c0 = ap.fma(DoubleVector.broadcast(SPECIES, b[at]), c0);
            c1 = ap.fma(DoubleVector.broadcast(SPECIES, b[at + b1]), c1);
            c2 = ap.fma(DoubleVector.broadcast(SPECIES, b[at + b2]), c2);
            c3 = ap.fma(DoubleVector.broadcast(SPECIES, b[at + b3]), c3);
        }
        put(c0, alpha, beta, c, to);
        if (columns > 1) {
            put(c1, alpha, beta, c, to + ldc);
        }
        if (columns > 2) {
            put(c2, alpha, beta, c, to + 2 * ldc);
        }
        if (columns > 3) {
            put(c3, alpha, beta, c, to + 3 * ldc);
        }
    }

    private static void put(DoubleVector sum, double alpha, double beta, double[] c, int to) {
        if (beta == 0) {
            sum.mul(alpha).intoArray(c, to);
        } else {
            DoubleVector.fromArray(SPECIES, c, to).mul(beta).add(sum.mul(alpha)).intoArray(c, to);
        }
    }

    private static void part(
            VectorMask<Double> mask,
            int columns,
            int k,
            double alpha,
            double[] a,
            int ia,
            int lda,
            double[] b,
            int ib,
            int step,
            int column,
            double beta,
            double[] c,
            int to,
            int ldc) {
        int b1 = columns > 1 ? column : 0;
        int b2 = columns > 2 ? b1 + column : b1;
        int b3 = columns > 3 ? b2 + column : b2;
        var c0 = DoubleVector.zero(SPECIES);
        var c1 = c0;
        var c2 = c0;
        var c3 = c0;
        for (int p = 0; p < k; p++) {
            var ap = DoubleVector.fromArray(SPECIES, a, ia + p * lda, mask);
            int at = ib + p * step;
            c0 = ap.fma(DoubleVector.broadcast(SPECIES, b[at]), c0);
            c1 = ap.fma(DoubleVector.broadcast(SPECIES, b[at + b1]), c1);
            c2 = ap.fma(DoubleVector.broadcast(SPECIES, b[at + b2]), c2);
            c3 = ap.fma(DoubleVector.broadcast(SPECIES, b[at + b3]), c3);
        }
        put(c0, mask, alpha, beta, c, to);
        if (columns > 1) {
            put(c1, mask, alpha, beta, c, to + ldc);
        }
        if (columns > 2) {
            put(c2, mask, alpha, beta, c, to + 2 * ldc);
        }
        if (columns > 3) {
            put(c3, mask, alpha, beta, c, to + 3 * ldc);
        }
    }

    private static void put(DoubleVector sum, VectorMask<Double> mask, double alpha, double beta, double[] c, int to) {
        if (beta == 0) {
            sum.mul(alpha).intoArray(c, to, mask);
        } else {
            DoubleVector.fromArray(SPECIES, c, to, mask)
                    .mul(beta)
                    .add(sum.mul(alpha))
                    .intoArray(c, to, mask);
        }
    }
}
