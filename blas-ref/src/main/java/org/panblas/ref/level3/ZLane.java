package org.panblas.ref.level3;

/** What one thread needs to compute tiles of a {@link ZProduct}: a packed block of either factor and a tile. */
final class ZLane implements GemmDriver.Lane {
    private static final DGemmKernel KERNEL = ZProduct.KERNEL;
    private static final int MR = KERNEL.rows() / 2;
    private static final int NR = KERNEL.columns() / 2;
    private static final double[] NONE = {};
    private static final Pool<ZLane> POOL = new Pool<>(ZLane::new);

    private final double[] tile = new double[4 * MR * NR];
    private double[] packedLeft = NONE;
    private double[] packedRight = NONE;
    private ZProduct product;

    // Where the whole panels of the left factor are, and the distance of neighbours and of a panel's steps.
    private double[] panels = NONE;
    private int firstPanel;
    private int panel;
    private int step;
    // Where the last panel is, if it is short.
    private int shortPanel;
    // The inner index with which the block begins.
    private int begin;

    private ZLane() {}

    static ZLane of(ZProduct product) {
        ZLane lane = POOL.acquire();
        lane.product = product;
        return lane;
    }

    void release() {
        product = null;
        panels = NONE;
        POOL.release(this);
    }

    @Override
    public void packRight(int column, int columns, int inner, int depth) {
        ZProduct p = product;
        packedRight = ZProduct.room(packedRight, ZPack.size(columns, depth, NR));
        ZPack.pack(p.right, p.rightArray, column, columns, inner, depth, NR, packedRight, 0);
    }

    @Override
    public void packLeft(int row, int rows, int inner, int depth) {
        Operand left = product.left;
        boolean direct = product.leftInPlace;
        int whole = rows / MR;
        int skipped = direct ? whole * MR : 0;
        packedLeft = ZProduct.room(packedLeft, ZPack.size(rows - skipped, depth, MR));
        ZPack.pack(left, product.leftArray, row + skipped, rows - skipped, inner, depth, MR, packedLeft, 0);
        panels = direct ? product.leftArray : packedLeft;
        firstPanel = direct ? 2 * (left.offset + row + inner * left.inner) : 0;
        panel = direct ? 2 * MR : 2 * MR * depth;
        step = direct ? 2 * left.inner : 2 * MR;
        shortPanel = direct ? 0 : whole * 2 * MR * depth;
        begin = inner;
    }

    @Override
    public void tile(
            int left, int right, int depth, int row, int rows, int column, int columns, boolean whole, boolean first) {
        multiply(left, right, depth, row, rows, column, columns);
        ZProduct p = product;
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

    /** Multiplies two panels between the first and the last inner index where neither is zero. */
    private void multiply(int left, int right, int depth, int row, int rows, int column, int columns) {
        ZProduct p = product;
        int end = begin + depth;
        int from = Math.max(begin, Math.max(p.left.innerStart(row), p.right.innerStart(column)));
        int to = Math.min(p.left.innerEnd(row + rows, end), p.right.innerEnd(column + columns, end));
        int skipped = from - begin;
        boolean fullLeft = rows == MR;
        int stepLeft = fullLeft ? step : 2 * MR;
        double[] leftPanels = fullLeft ? panels : packedLeft;
        int leftAt = (fullLeft ? firstPanel + left * panel : shortPanel) + skipped * stepLeft;
        int rightAt = 2 * NR * (right * depth + skipped);
        int sums = to - from;
        if (DColdStart.cuts(sums)) {
            DColdStart.accumulate(
                    KERNEL, sums, leftPanels, leftAt, stepLeft, packedRight, rightAt, true, tile, 0, 2 * MR);
        } else {
            KERNEL.accumulate(sums, leftPanels, leftAt, stepLeft, packedRight, rightAt, true, tile, 0, 2 * MR);
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
