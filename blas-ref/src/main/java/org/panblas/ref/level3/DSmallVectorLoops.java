package org.panblas.ref.level3;

import java.util.Locale;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;
import org.panblas.ref.Species;
import org.panblas.ref.VectorSupport;

/** Small products of factors that lie by columns: all rows in tiles of {@link DSmallTileVectorLoops}. */
final class DSmallVectorLoops {
    private static final VectorSpecies<Double> SPECIES = Species.DOUBLE;
    private static final Class<? extends DoubleVector> TYPE =
            SPECIES.vectorType().asSubclass(DoubleVector.class);
    private static final int V = SPECIES.length();
    /** Sixteen sums, four vectors and four elements need 24 registers; half of the sums fit 16. */
    private static final int TALLEST = VectorSupport.manyRegisters() ? DSmallTileVectorLoops.TALLEST : 2;
    /** Whether loads and stores under a mask are instructions, so that there may be fewer rows than a vector has. */
    private static final boolean MASKS = VectorSupport.bits() == 512
            && System.getProperty("os.arch", "").toLowerCase(Locale.ROOT).equals("amd64");

    /**
     * The depth and the columns of a call as long as a tile is interpreted. The compiler counts calls sooner than it looks at loops,
     * and until then every vector is an object and takes about a microsecond: products of order 100 in whole calls took a
     * millisecond each, some 700 of them. Two turns over columns, so that the compiler sees the loop turn.
     */
    private static final int SHORT_DEPTH = 8;

    private static final int SHORT_ROW = 2 * DSmallTileVectorLoops.COLUMNS;
    /** Calls after which the server compiler has begun its work ({@code Tier4MinInvocationThreshold}, and some more). */
    private static final int CALLS = 1_000;
    /** Calls that are still to be cut, by height of the tile: threads count together without waiting for each other. */
    private static final int[] CALLS_LEFT = {0, CALLS, CALLS, CALLS, CALLS};

    private DSmallVectorLoops() {}

    /** Whether products of so many rows can be done here. */
    static boolean fits(int rows) {
        return rows >= V || MASKS;
    }

    /** {@code C := C + A * B}; a {@code fresh} C is not read. */
    static void accumulate(
            int m,
            int n,
            int k,
            double[] a,
            int offsetA,
            int lda,
            double[] b,
            int offsetB,
            int ldb,
            boolean fresh,
            double[] c,
            int offsetC,
            int ldc) {
        if (m < V) {
            part(m, n, k, a, offsetA, lda, b, offsetB, ldb, fresh, c, offsetC, ldc);
            return;
        }
        int vectors = Math.ceilDiv(m, V);
        int i = 0;
        while (vectors > 0) {
            // No tile is taller than a later one: the last, in which vectors may overlap, has two if any has.
            int tall = vectors / Math.ceilDiv(vectors, TALLEST);
            int rows = Math.min(tall * V, m - i);
            int ia = offsetA + i;
            int ic = offsetC + i;
            if (CALLS_LEFT[tall] > 0) {
                cold(tall, n, k, a, ia, rows - V, lda, b, offsetB, ldb, fresh, c, ic, ldc);
            } else {
                tile(tall, n, k, a, ia, rows - V, lda, b, offsetB, ldb, fresh, c, ic, ldc);
            }
            i += rows;
            vectors -= tall;
        }
    }

    /** {@link #tile} in short calls. */
    private static void cold(
            int tall,
            int n,
            int k,
            double[] a,
            int offsetA,
            int last,
            int lda,
            double[] b,
            int offsetB,
            int ldb,
            boolean fresh,
            double[] c,
            int offsetC,
            int ldc) {
        for (int p = 0; p < k; p += SHORT_DEPTH) {
            int depth = Math.min(SHORT_DEPTH, k - p);
            int ia = offsetA + p * lda;
            boolean first = fresh && p == 0;
            for (int j = 0; j < n; j += SHORT_ROW) {
                int columns = Math.min(SHORT_ROW, n - j);
                int ib = offsetB + p + j * ldb;
                tile(tall, columns, depth, a, ia, last, lda, b, ib, ldb, first, c, offsetC + j * ldc, ldc);
                CALLS_LEFT[tall]--;
            }
        }
    }

    private static void tile(
            int tall,
            int n,
            int k,
            double[] a,
            int offsetA,
            int last,
            int lda,
            double[] b,
            int offsetB,
            int ldb,
            boolean fresh,
            double[] c,
            int offsetC,
            int ldc) {
        switch (tall) {
            case 1 -> DSmallTileVectorLoops.one(n, k, a, offsetA, lda, b, offsetB, ldb, fresh, c, offsetC, ldc);
            case 2 -> DSmallTileVectorLoops.two(n, k, a, offsetA, last, lda, b, offsetB, ldb, fresh, c, offsetC, ldc);
            case 3 -> DSmallTileVectorLoops.three(n, k, a, offsetA, last, lda, b, offsetB, ldb, fresh, c, offsetC, ldc);
            default -> DSmallTileVectorLoops.four(n, k, a, offsetA, last, lda, b, offsetB, ldb, fresh, c, offsetC, ldc);
        }
    }

    /** Fewer rows than a vector has. */
    private static void part(
            int m,
            int n,
            int k,
            double[] a,
            int offsetA,
            int lda,
            double[] b,
            int offsetB,
            int ldb,
            boolean fresh,
            double[] c,
            int offsetC,
            int ldc) {
        VectorMask<Double> rows = SPECIES.indexInRange(0, m);
        for (int j = 0; j < n; j += DSmallTileVectorLoops.COLUMNS) {
            int b0 = offsetB + j * ldb;
            int b1 = j + 1 < n ? b0 + ldb : b0;
            int b2 = j + 2 < n ? b1 + ldb : b1;
            int b3 = j + 3 < n ? b2 + ldb : b2;
            int c0 = offsetC + j * ldc;
            int c1 = j + 1 < n ? c0 + ldc : c0;
            int c2 = j + 2 < n ? c1 + ldc : c1;
            int c3 = j + 3 < n ? c2 + ldc : c2;
            var sum0 = TYPE.cast(DoubleVector.zero(SPECIES));
            var sum1 = sum0;
            var sum2 = sum0;
            var sum3 = sum0;
            if (!fresh) {
                sum0 = TYPE.cast(DoubleVector.fromArray(SPECIES, c, c0, rows));
                sum1 = TYPE.cast(DoubleVector.fromArray(SPECIES, c, c1, rows));
                sum2 = TYPE.cast(DoubleVector.fromArray(SPECIES, c, c2, rows));
                sum3 = TYPE.cast(DoubleVector.fromArray(SPECIES, c, c3, rows));
            }
            for (int p = 0; p < k; p++) {
                var column = TYPE.cast(DoubleVector.fromArray(SPECIES, a, offsetA + p * lda, rows));
                sum0 = column.fma(TYPE.cast(DoubleVector.broadcast(SPECIES, b[b0 + p])), sum0);
                sum1 = column.fma(TYPE.cast(DoubleVector.broadcast(SPECIES, b[b1 + p])), sum1);
                sum2 = column.fma(TYPE.cast(DoubleVector.broadcast(SPECIES, b[b2 + p])), sum2);
                sum3 = column.fma(TYPE.cast(DoubleVector.broadcast(SPECIES, b[b3 + p])), sum3);
            }
            sum0.intoArray(c, c0, rows);
            sum1.intoArray(c, c1, rows);
            sum2.intoArray(c, c2, rows);
            sum3.intoArray(c, c3, rows);
        }
    }
}
