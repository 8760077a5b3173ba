package org.panblas.ref.level3;

/** What one thread needs to compute tiles of a {@link DProduct}: a packed block of the left factor and a tile. */
final class DLane implements GemmDriver.Lane {
    private static final DGemmKernel KERNEL = DProduct.KERNEL;
    private static final int MR = KERNEL.rows();
    private static final int NR = KERNEL.columns();
    private static final double[] NONE = {};
    private static final Pool<DLane> POOL = new Pool<>(DLane::new);

    private final double[] tile = new double[MR * NR];
    private double[] packedLeft = NONE;
    private DProduct product;

    private DLane() {}

    static DLane of(DProduct product) {
        DLane lane = POOL.acquire();
        lane.product = product;
        return lane;
    }

    void release() {
        product = null;
        POOL.release(this);
    }

    @Override
    public void packLeft(int row, int rows, int inner, int depth) {
        packedLeft = DProduct.room(packedLeft, DPack.size(rows, depth, MR));
        DPack.pack(product.left, product.leftArray, row, rows, inner, depth, MR, packedLeft, 0);
    }

    @Override
    public void tile(
            int left, int right, int depth, int row, int rows, int column, int columns, boolean whole, boolean first) {
        DProduct p = product;
        double scale = first ? p.beta : 1;
        KERNEL.multiply(depth, packedLeft, left * MR * depth, p.packedRight, right * NR * depth, tile);
        if (whole) {
            KERNEL.merge(p.alpha, tile, scale, p.c, p.offsetC + row + column * p.ldc, p.ldc);
        } else {
            merge(row, rows, column, columns, scale);
        }
    }

    /** Adds the part of the tile that is in the result and its region. */
    private void merge(int row, int rows, int column, int columns, double scale) {
        DProduct p = product;
        double[] c = p.c;
        for (int j = 0; j < columns; j++) {
            int start = p.region.start(row, column + j);
            int end = p.region.end(row + rows, column + j);
            int from = j * MR - row;
            int to = p.offsetC + (column + j) * p.ldc;
            for (int i = start; i < end; i++) {
                double product = p.alpha * tile[from + i];
                c[to + i] = scale == 0 ? product : product + scale * c[to + i];
            }
        }
    }
}
