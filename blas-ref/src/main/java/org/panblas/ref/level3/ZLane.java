package org.panblas.ref.level3;

/** What one thread needs to compute tiles of a {@link ZProduct}: a packed block of the left factor and a tile. */
final class ZLane implements GemmDriver.Lane {
    private static final DGemmKernel KERNEL = ZProduct.KERNEL;
    private static final int MR = KERNEL.rows() / 2;
    private static final int NR = KERNEL.columns() / 2;
    private static final double[] NONE = {};
    private static final Pool<ZLane> POOL = new Pool<>(ZLane::new);

    private final double[] tile = new double[4 * MR * NR];
    private double[] packedLeft = NONE;
    private ZProduct product;

    private ZLane() {}

    static ZLane of(ZProduct product) {
        ZLane lane = POOL.acquire();
        lane.product = product;
        return lane;
    }

    void release() {
        product = null;
        POOL.release(this);
    }

    @Override
    public void packLeft(int row, int rows, int inner, int depth) {
        packedLeft = ZProduct.room(packedLeft, ZPack.size(rows, depth, MR));
        ZPack.pack(product.left, product.leftArray, row, rows, inner, depth, MR, packedLeft, 0);
    }

    @Override
    public void tile(
            int left, int right, int depth, int row, int rows, int column, int columns, boolean whole, boolean first) {
        ZProduct p = product;
        KERNEL.multiply(depth, packedLeft, left * 2 * MR * depth, p.packedRight, right * 2 * NR * depth, tile);
        double scaleRe = first ? p.betaRe : 1;
        double scaleIm = first ? p.betaIm : 0;
        if (whole) {
            int at = p.offsetC + row + column * p.ldc;
            KERNEL.mergeComplex(p.alphaRe, p.alphaIm, tile, scaleRe, scaleIm, p.c, at, p.ldc);
            return;
        }
        for (int j = 0; j < columns; j++) {
            int start = p.region.start(row, column + j);
            int end = p.region.end(row + rows, column + j);
            int at = p.offsetC + start + (column + j) * p.ldc;
            merge(p, 2 * (j * 2 * MR + start - row), at, end - start, scaleRe, scaleIm);
        }
    }

    /** Adds a piece of one of the tile's complex columns to the result; the product with its imaginary part is next. */
    private void merge(ZProduct p, int from, int at, int n, double scaleRe, double scaleIm) {
        int byIm = from + 2 * MR;
        double[] c = p.c;
        for (int i = 0; i < 2 * n; i += 2) {
            double re = tile[from + i] - tile[byIm + i + 1];
            double im = tile[from + i + 1] + tile[byIm + i];
            int to = 2 * at + i;
            double sumRe = p.alphaRe * re - p.alphaIm * im;
            double sumIm = p.alphaRe * im + p.alphaIm * re;
            if (scaleIm != 0) {
                sumRe += scaleRe * c[to] - scaleIm * c[to + 1];
                sumIm += scaleRe * c[to + 1] + scaleIm * c[to];
            } else if (scaleRe != 0) {
                sumRe += scaleRe * c[to];
                sumIm += scaleRe * c[to + 1];
            }
            c[to] = sumRe;
            c[to + 1] = sumIm;
        }
    }
}
