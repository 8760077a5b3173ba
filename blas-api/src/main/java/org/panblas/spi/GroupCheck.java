package org.panblas.spi;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Objects;
import org.panblas.BlasArgumentException;
import org.panblas.Layout;
import org.panblas.Transpose;

/**
 * The argument checks of the grouped batch, whose arguments are arrays with a value for each group or a matrix for each
 * product. Messages name the element: {@code dgemm_batch: m[2] (argument 4) = -1, must be >= 0}.
 */
public final class GroupCheck {
    private final String routine;
    private final long maximum;

    private GroupCheck(String routine, long maximum) {
        this.routine = routine;
        this.maximum = maximum;
    }

    /** Checks the arguments of {@code ?gemm_batch}; sizes come widened, operands as their lengths (negative: null). */
    public static void gemm_batch(
            String routine,
            long maximum,
            Layout layout,
            Transpose[] transA,
            Transpose[] transB,
            long[] m,
            long[] n,
            long[] k,
            long alphaLength,
            long[] a,
            int[] offsetA,
            long[] lda,
            long[] b,
            int[] offsetB,
            long[] ldb,
            long betaLength,
            long[] c,
            int[] offsetC,
            long[] ldc,
            long groupCount,
            long[] groupSize) {
        GroupCheck check = new GroupCheck(routine, maximum);
        Check.present(layout, "layout");
        Check.dimension(routine, 15, "groupCount", groupCount, Integer.MAX_VALUE);
        int groups = (int) groupCount;
        check.enums("transA", 2, transA, groups);
        check.enums("transB", 3, transB, groups);
        check.sizes("m", 4, m, groups);
        check.sizes("n", 5, n, groups);
        check.sizes("k", 6, k, groups);
        check.count("alpha", 7, alphaLength, groups);
        check.sizes("lda", 9, lda, groups);
        check.sizes("ldb", 11, ldb, groups);
        check.count("beta", 12, betaLength, groups);
        check.sizes("ldc", 14, ldc, groups);
        check.sizes("groupSize", 16, groupSize, groups);
        long products = 0;
        for (int g = 0; g < groups; g++) {
            products += groupSize[g];
        }
        check.operands("a", 8, a, offsetA, products);
        check.operands("b", 10, b, offsetB, products);
        check.operands("c", 13, c, offsetC, products);
        int product = 0;
        for (int g = 0; g < groups; g++) {
            Transpose ta = transA[g];
            Transpose tb = transB[g];
            long aRows = Check.op(ta, m[g], k[g]);
            long aCols = Check.op(ta, k[g], m[g]);
            long bRows = Check.op(tb, k[g], n[g]);
            long bCols = Check.op(tb, n[g], k[g]);
            check.leadingDimension("lda", 9, g, lda[g], layout, aRows, aCols);
            check.leadingDimension("ldb", 11, g, ldb[g], layout, bRows, bCols);
            check.leadingDimension("ldc", 14, g, ldc[g], layout, m[g], n[g]);
            for (long i = 0; i < groupSize[g]; i++, product++) {
                check.room("a", product, a, offsetA, Check.ge(layout, aRows, aCols, lda[g]));
                check.room("b", product, b, offsetB, Check.ge(layout, bRows, bCols, ldb[g]));
                check.room("c", product, c, offsetC, Check.ge(layout, m[g], n[g], ldc[g]));
            }
        }
    }

    private void enums(String name, int position, Transpose[] values, int groups) {
        Objects.requireNonNull(values, name);
        count(name, position, values.length, groups);
        for (int g = 0; g < groups; g++) {
            Objects.requireNonNull(values[g], name + "[" + g + "]");
        }
    }

    private void sizes(String name, int position, long[] values, int groups) {
        Objects.requireNonNull(values, name);
        count(name, position, values.length, groups);
        for (int g = 0; g < groups; g++) {
            Check.dimension(routine, position, name + "[" + g + "]", values[g], maximum);
        }
    }

    private void count(String name, int position, long length, long needed) {
        Check.present(length, name);
        if (length < needed) {
            throw new BlasArgumentException(routine + ": " + name + " (argument " + position + ") holds " + length
                    + " elements, needs " + needed);
        }
    }

    private void operands(String name, int position, long[] lengths, int[] offsets, long products) {
        Objects.requireNonNull(lengths, name);
        count(name, position, lengths.length, products);
        if (offsets != null) {
            String offset = "offset" + name.toUpperCase(java.util.Locale.ROOT);
            count(offset, position, offsets.length, products);
        }
        for (int i = 0; i < products; i++) {
            Check.present(lengths[i], name + "[" + i + "]");
        }
    }

    private void leadingDimension(String name, int position, int group, long ld, Layout layout, long rows, long cols) {
        long least = Math.max(1, layout == Layout.COL_MAJOR ? rows : cols);
        if (ld < least) {
            throw Check.leadingDimension(
                    routine,
                    position,
                    name + "[" + group + "]",
                    ld,
                    maximum,
                    layout == Layout.COL_MAJOR ? "max(1, rows)" : "max(1, columns)",
                    least,
                    layout);
        }
    }

    private void room(String name, int product, long[] lengths, int[] offsets, long needed) {
        long offset = offsets == null ? 0 : offsets[product];
        Check.offset(routine, "offset" + name.toUpperCase(java.util.Locale.ROOT) + "[" + product + "]", offset);
        Check.room(routine, name + "[" + product + "]", lengths[product], offset, needed);
    }

    /** Widens sizes; null stays null. */
    public static long[] longs(int[] values) {
        return values == null ? null : Arrays.stream(values).asLongStream().toArray();
    }

    /** The sizes themselves. */
    public static long[] longs(long[] values) {
        return values;
    }

    /** The lengths of arrays in elements of {@code parts} numbers, -1 for null; null for no arrays at all. */
    public static long[] lengths(double[][] arrays, int parts) {
        return arrays == null
                ? null
                : Arrays.stream(arrays)
                        .mapToLong(a -> a == null ? -1 : a.length / parts)
                        .toArray();
    }

    /** The lengths of arrays in elements of {@code parts} numbers, -1 for null; null for no arrays at all. */
    public static long[] lengths(float[][] arrays, int parts) {
        return arrays == null
                ? null
                : Arrays.stream(arrays)
                        .mapToLong(a -> a == null ? -1 : a.length / parts)
                        .toArray();
    }

    /** The lengths of segments in elements, -1 for null; null for no segments at all. */
    public static long[] lengths(MemorySegment[] segments, int elementBytes) {
        return segments == null
                ? null
                : Arrays.stream(segments)
                        .mapToLong(s -> Check.length(s, elementBytes))
                        .toArray();
    }
}
