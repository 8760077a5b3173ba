package org.panblas.ref.level3;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import org.panblas.ref.Species;

/**
 * {@code C := C + A * B}, or {@code C := A * B} where C is {@code fresh}, for one to four vectors of rows and all columns, four
 * at a time; both factors are read where they lie, by columns. The last vector begins {@code last} rows behind the first: where
 * the rows are no multiple of a vector it overlaps the one before. Columns that are not there are the last one again. What
 * overlaps is read before any of it is written, and written twice with the same values.
 */
final class DSmallTileVectorLoops {
    /** Columns of a tile. */
    static final int COLUMNS = 4;
    /** The most vectors of rows of a tile. */
    static final int TALLEST = 4;

    private static final VectorSpecies<Double> SPECIES = Species.DOUBLE;
    private static final Class<? extends DoubleVector> TYPE =
            SPECIES.vectorType().asSubclass(DoubleVector.class);
    private static final int V = SPECIES.length();
    /** A column with which fresh sums begin. */
    private static final double[] ZEROS = new double[TALLEST * V];

    private DSmallTileVectorLoops() {}

    /** Four vectors of rows. */
    static void four(
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
        double[] start = fresh ? ZEROS : c;
        for (int j = 0; j < n; j += COLUMNS) {
            int b0 = offsetB + j * ldb;
            int c0 = offsetC + j * ldc;
            int b1 = j + 1 < n ? b0 + ldb : b0;
            int b2 = j + 2 < n ? b1 + ldb : b1;
            int b3 = j + 3 < n ? b2 + ldb : b2;
            int c1 = j + 1 < n ? c0 + ldc : c0;
            int c2 = j + 2 < n ? c1 + ldc : c1;
            int c3 = j + 3 < n ? c2 + ldc : c2;
            int start0 = fresh ? 0 : c0;
            int start1 = fresh ? 0 : c1;
            int start2 = fresh ? 0 : c2;
            int start3 = fresh ? 0 : c3;
            var c00 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start0));
            var c10 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start0 + V));
            var c20 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start0 + 2 * V));
            var c30 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start0 + last));
            var c01 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start1));
            var c11 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start1 + V));
            var c21 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start1 + 2 * V));
            var c31 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start1 + last));
            var c02 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start2));
            var c12 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start2 + V));
            var c22 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start2 + 2 * V));
            var c32 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start2 + last));
            var c03 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start3));
            var c13 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start3 + V));
            var c23 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start3 + 2 * V));
            var c33 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start3 + last));
            for (int p = 0; p < k; p++) {
                int at = offsetA + p * lda;
                var a0 = TYPE.cast(DoubleVector.fromArray(SPECIES, a, at));
                var a1 = TYPE.cast(DoubleVector.fromArray(SPECIES, a, at + V));
                var a2 = TYPE.cast(DoubleVector.fromArray(SPECIES, a, at + 2 * V));
                var a3 = TYPE.cast(DoubleVector.fromArray(SPECIES, a, at + last));
                var e0 = TYPE.cast(DoubleVector.broadcast(SPECIES, b[b0 + p]));
                c00 = a0.fma(e0, c00);
                c10 = a1.fma(e0, c10);
                c20 = a2.fma(e0, c20);
                c30 = a3.fma(e0, c30);
                var e1 = TYPE.cast(DoubleVector.broadcast(SPECIES, b[b1 + p]));
                c01 = a0.fma(e1, c01);
                c11 = a1.fma(e1, c11);
                c21 = a2.fma(e1, c21);
                c31 = a3.fma(e1, c31);
                var e2 = TYPE.cast(DoubleVector.broadcast(SPECIES, b[b2 + p]));
                c02 = a0.fma(e2, c02);
                c12 = a1.fma(e2, c12);
                c22 = a2.fma(e2, c22);
                c32 = a3.fma(e2, c32);
                var e3 = TYPE.cast(DoubleVector.broadcast(SPECIES, b[b3 + p]));
                c03 = a0.fma(e3, c03);
                c13 = a1.fma(e3, c13);
                c23 = a2.fma(e3, c23);
                c33 = a3.fma(e3, c33);
            }
            c00.intoArray(c, c0);
            c10.intoArray(c, c0 + V);
            c20.intoArray(c, c0 + 2 * V);
            c30.intoArray(c, c0 + last);
            c01.intoArray(c, c1);
            c11.intoArray(c, c1 + V);
            c21.intoArray(c, c1 + 2 * V);
            c31.intoArray(c, c1 + last);
            c02.intoArray(c, c2);
            c12.intoArray(c, c2 + V);
            c22.intoArray(c, c2 + 2 * V);
            c32.intoArray(c, c2 + last);
            c03.intoArray(c, c3);
            c13.intoArray(c, c3 + V);
            c23.intoArray(c, c3 + 2 * V);
            c33.intoArray(c, c3 + last);
        }
    }

    /** Three vectors of rows. */
    static void three(
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
        double[] start = fresh ? ZEROS : c;
        for (int j = 0; j < n; j += COLUMNS) {
            int b0 = offsetB + j * ldb;
            int c0 = offsetC + j * ldc;
            int b1 = j + 1 < n ? b0 + ldb : b0;
            int b2 = j + 2 < n ? b1 + ldb : b1;
            int b3 = j + 3 < n ? b2 + ldb : b2;
            int c1 = j + 1 < n ? c0 + ldc : c0;
            int c2 = j + 2 < n ? c1 + ldc : c1;
            int c3 = j + 3 < n ? c2 + ldc : c2;
            int start0 = fresh ? 0 : c0;
            int start1 = fresh ? 0 : c1;
            int start2 = fresh ? 0 : c2;
            int start3 = fresh ? 0 : c3;
            var c00 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start0));
            var c10 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start0 + V));
            var c20 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start0 + last));
            var c01 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start1));
            var c11 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start1 + V));
            var c21 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start1 + last));
            var c02 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start2));
            var c12 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start2 + V));
            var c22 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start2 + last));
            var c03 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start3));
            var c13 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start3 + V));
            var c23 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start3 + last));
            for (int p = 0; p < k; p++) {
                int at = offsetA + p * lda;
                var a0 = TYPE.cast(DoubleVector.fromArray(SPECIES, a, at));
                var a1 = TYPE.cast(DoubleVector.fromArray(SPECIES, a, at + V));
                var a2 = TYPE.cast(DoubleVector.fromArray(SPECIES, a, at + last));
                var e0 = TYPE.cast(DoubleVector.broadcast(SPECIES, b[b0 + p]));
                c00 = a0.fma(e0, c00);
                c10 = a1.fma(e0, c10);
                c20 = a2.fma(e0, c20);
                var e1 = TYPE.cast(DoubleVector.broadcast(SPECIES, b[b1 + p]));
                c01 = a0.fma(e1, c01);
                c11 = a1.fma(e1, c11);
                c21 = a2.fma(e1, c21);
                var e2 = TYPE.cast(DoubleVector.broadcast(SPECIES, b[b2 + p]));
                c02 = a0.fma(e2, c02);
                c12 = a1.fma(e2, c12);
                c22 = a2.fma(e2, c22);
                var e3 = TYPE.cast(DoubleVector.broadcast(SPECIES, b[b3 + p]));
                c03 = a0.fma(e3, c03);
                c13 = a1.fma(e3, c13);
                c23 = a2.fma(e3, c23);
            }
            c00.intoArray(c, c0);
            c10.intoArray(c, c0 + V);
            c20.intoArray(c, c0 + last);
            c01.intoArray(c, c1);
            c11.intoArray(c, c1 + V);
            c21.intoArray(c, c1 + last);
            c02.intoArray(c, c2);
            c12.intoArray(c, c2 + V);
            c22.intoArray(c, c2 + last);
            c03.intoArray(c, c3);
            c13.intoArray(c, c3 + V);
            c23.intoArray(c, c3 + last);
        }
    }

    /** Two vectors of rows. */
    static void two(
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
        double[] start = fresh ? ZEROS : c;
        for (int j = 0; j < n; j += COLUMNS) {
            int b0 = offsetB + j * ldb;
            int c0 = offsetC + j * ldc;
            int b1 = j + 1 < n ? b0 + ldb : b0;
            int b2 = j + 2 < n ? b1 + ldb : b1;
            int b3 = j + 3 < n ? b2 + ldb : b2;
            int c1 = j + 1 < n ? c0 + ldc : c0;
            int c2 = j + 2 < n ? c1 + ldc : c1;
            int c3 = j + 3 < n ? c2 + ldc : c2;
            int start0 = fresh ? 0 : c0;
            int start1 = fresh ? 0 : c1;
            int start2 = fresh ? 0 : c2;
            int start3 = fresh ? 0 : c3;
            var c00 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start0));
            var c10 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start0 + last));
            var c01 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start1));
            var c11 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start1 + last));
            var c02 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start2));
            var c12 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start2 + last));
            var c03 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start3));
            var c13 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start3 + last));
            for (int p = 0; p < k; p++) {
                int at = offsetA + p * lda;
                var a0 = TYPE.cast(DoubleVector.fromArray(SPECIES, a, at));
                var a1 = TYPE.cast(DoubleVector.fromArray(SPECIES, a, at + last));
                var e0 = TYPE.cast(DoubleVector.broadcast(SPECIES, b[b0 + p]));
                c00 = a0.fma(e0, c00);
                c10 = a1.fma(e0, c10);
                var e1 = TYPE.cast(DoubleVector.broadcast(SPECIES, b[b1 + p]));
                c01 = a0.fma(e1, c01);
                c11 = a1.fma(e1, c11);
                var e2 = TYPE.cast(DoubleVector.broadcast(SPECIES, b[b2 + p]));
                c02 = a0.fma(e2, c02);
                c12 = a1.fma(e2, c12);
                var e3 = TYPE.cast(DoubleVector.broadcast(SPECIES, b[b3 + p]));
                c03 = a0.fma(e3, c03);
                c13 = a1.fma(e3, c13);
            }
            c00.intoArray(c, c0);
            c10.intoArray(c, c0 + last);
            c01.intoArray(c, c1);
            c11.intoArray(c, c1 + last);
            c02.intoArray(c, c2);
            c12.intoArray(c, c2 + last);
            c03.intoArray(c, c3);
            c13.intoArray(c, c3 + last);
        }
    }

    /** One vector of rows. */
    static void one(
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
        double[] start = fresh ? ZEROS : c;
        for (int j = 0; j < n; j += COLUMNS) {
            int b0 = offsetB + j * ldb;
            int c0 = offsetC + j * ldc;
            int b1 = j + 1 < n ? b0 + ldb : b0;
            int b2 = j + 2 < n ? b1 + ldb : b1;
            int b3 = j + 3 < n ? b2 + ldb : b2;
            int c1 = j + 1 < n ? c0 + ldc : c0;
            int c2 = j + 2 < n ? c1 + ldc : c1;
            int c3 = j + 3 < n ? c2 + ldc : c2;
            int start0 = fresh ? 0 : c0;
            int start1 = fresh ? 0 : c1;
            int start2 = fresh ? 0 : c2;
            int start3 = fresh ? 0 : c3;
            var c00 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start0));
            var c01 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start1));
            var c02 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start2));
            var c03 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start3));
            for (int p = 0; p < k; p++) {
                int at = offsetA + p * lda;
                var a0 = TYPE.cast(DoubleVector.fromArray(SPECIES, a, at));
                var e0 = TYPE.cast(DoubleVector.broadcast(SPECIES, b[b0 + p]));
                c00 = a0.fma(e0, c00);
                var e1 = TYPE.cast(DoubleVector.broadcast(SPECIES, b[b1 + p]));
                c01 = a0.fma(e1, c01);
                var e2 = TYPE.cast(DoubleVector.broadcast(SPECIES, b[b2 + p]));
                c02 = a0.fma(e2, c02);
                var e3 = TYPE.cast(DoubleVector.broadcast(SPECIES, b[b3 + p]));
                c03 = a0.fma(e3, c03);
            }
            c00.intoArray(c, c0);
            c01.intoArray(c, c1);
            c02.intoArray(c, c2);
            c03.intoArray(c, c3);
        }
    }
}
