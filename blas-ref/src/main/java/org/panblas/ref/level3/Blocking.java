package org.panblas.ref.level3;

import java.util.Locale;
import org.panblas.ref.VectorSupport;

/**
 * The block sizes of a product, in elements.
 *
 * <p>A panel of {@code kc * nr} elements of the right factor stays in the first-level cache while the panels of a block
 * of {@code mc * kc} elements of the left factor stream past it from the second level; the {@code kc * nc} elements of
 * the right factor belong in the last level. The system properties {@code blas.ref.mc}, {@code blas.ref.kc},
 * {@code blas.ref.nc} and {@code blas.ref.leaf} replace the choices made here.
 *
 * @param mr rows of the kernel's tile
 * @param nr columns of the kernel's tile
 * @param mc rows of a block of the left factor
 * @param kc depth of a block
 * @param nc columns of a block of the right factor
 * @param leaf order at which the recursion of a triangular routine ends, at most {@code kc} and {@code nc}
 */
record Blocking(int mr, int nr, int mc, int kc, int nc, int leaf) {
    /** So many sums make the stores of a tile cheap beside them, and a panel of either factor still fits 32 KiB. */
    private static final int DEPTH = 256;
    /** Half of the smallest second-level cache (512 KiB) of processors with 256-bit vectors. */
    private static final int LEFT_BYTES = 1 << 18;
    /** A fair share of a last-level cache. */
    private static final int RIGHT_BYTES = 1 << 22;
    /** Small beside the depth, so that few products fall to the leaves; large enough to feed a kernel. */
    private static final int LEAF = 32;

    static Blocking of(int mr, int nr, int elementBytes) {
        int kc = property("kc", DEPTH);
        int mc = property("mc", LEFT_BYTES / (kc * elementBytes));
        int nc = property("nc", RIGHT_BYTES / (kc * elementBytes));
        int leaf = Math.min(property("leaf", LEAF), Math.min(kc, nc));
        return new Blocking(mr, nr, down(mc, mr), kc, Math.max(down(nc, nr), leaf), leaf);
    }

    /**
     * Whether the processor has 32 vector registers for the vectors in use: AVX-512 and all of AArch64. Otherwise a
     * tile must do with 16.
     */
    static boolean manyRegisters() {
        String processor = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        return VectorSupport.bits() >= 512 || processor.equals("aarch64");
    }

    /** The size of nearly equal parts, multiples of {@code unit} and at most {@code limit}, that cover {@code length}. */
    static int even(int length, int limit, int unit) {
        if (length <= limit) {
            return Math.max(length, 1);
        }
        int parts = Math.ceilDiv(length, limit);
        return Math.min(limit, Math.ceilDiv(Math.ceilDiv(length, parts), unit) * unit);
    }

    private static int down(int size, int unit) {
        return Math.max(size / unit, 1) * unit;
    }

    private static int property(String name, int preset) {
        return Math.max(1, Integer.getInteger("blas.ref." + name, preset));
    }
}
