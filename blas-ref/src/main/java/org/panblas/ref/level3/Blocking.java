package org.panblas.ref.level3;

/**
 * The block sizes of a product, in elements.
 *
 * <p>A block of {@code mc * kc} elements of the left factor stays in the second-level cache, with the panel of {@code kc * nr}
 * elements of the right one that it is multiplied by; a block of {@code kc * nc} elements of the right factor belongs in
 * the last level. The system properties {@code blas.ref.mc}, {@code blas.ref.kc},
 * {@code blas.ref.nc}, {@code blas.ref.leaf} and {@code blas.ref.few} replace the choices made here.
 *
 * @param mr rows of the kernel's tile
 * @param nr columns of the kernel's tile
 * @param mc rows of a block of the left factor
 * @param kc depth of a block
 * @param nc columns of a block of the right factor
 * @param leaf order at which the recursion of {@code trsm} ends, at most {@code kc} and {@code nc}
 * @param few so few columns of the result that to pack the left factor is not worth its cost
 */
record Blocking(int mr, int nr, int mc, int kc, int nc, int leaf, int few) {
    /**
     * The deeper a block, the fewer times a tile of the result is fetched and stored; deeper ones save little more. The
     * panel of the right factor need not stay in the first level: it is fetched in order, and faster than it is used.
     */
    private static final int DEPTH = 1024;
    /** Where the second level is small, so many tiles share a panel of the right factor rather than have deeper ones. */
    private static final int TILES = 3;

    private static final CacheSizes CACHES = CacheSizes.ofThisMachine();
    /** Of eight parts of the second level three: the others are for panels of the right factor and tiles of the result. */
    private static final int LEFT_BYTES = CACHES.second() / 8 * 3;
    /** A share of the last level that other cores leave; more columns would hardly save anything. */
    private static final int RIGHT_BYTES = Math.clamp(CACHES.last() / 4, 1 << 20, 1 << 22);
    /** Deep enough for the products beside the leaves; the vectors that a leaf solves at a time fit the first level. */
    private static final int LEAF = 128;
    /** A packed element would be read this many times over the columns of a tile: too few to pay for its copy. */
    private static final int FEW = 64;

    static Blocking of(int mr, int nr, int elementBytes) {
        int kc = property("kc", Math.min(DEPTH, LEFT_BYTES / (TILES * mr * elementBytes)));
        int mc = property("mc", LEFT_BYTES / (kc * elementBytes));
        int nc = property("nc", RIGHT_BYTES / (kc * elementBytes));
        int leaf = Math.min(property("leaf", LEAF), Math.min(kc, nc));
        return new Blocking(
                mr,
                nr,
                down(mc, mr),
                kc,
                Math.max(down(nc, nr), Math.ceilDiv(leaf, nr) * nr),
                leaf,
                property("few", FEW));
    }

    /** The most rows of a block of the left factor that is less deep than {@code kc}: as many elements. */
    int rows(int depth) {
        return down(spread(mc, depth), mr);
    }

    /** The most columns of a block of the right factor that is less deep than {@code kc}: as many elements. */
    int columns(int depth) {
        return down(spread(nc, depth), nr);
    }

    private int spread(int size, int depth) {
        return (int) Math.min((long) size * kc / depth, Integer.MAX_VALUE);
    }

    /** The order up to which a triangle is one block of depth and of columns. */
    int triangle() {
        return Math.min(kc, nc);
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
