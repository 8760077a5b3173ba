package org.panblas.ref.level3;

/** What one thread needs to compute tiles of a {@link DProduct}: a packed block of either factor and a tile. */
final class DLane implements GemmDriver.Lane {
    private static final DGemmKernel KERNEL = DProduct.KERNEL;
    private static final int MR = KERNEL.rows();
    private static final int NR = KERNEL.columns();
    private static final double[] NONE = {};
    private static final Pool<DLane> POOL = new Pool<>(DLane::new);

    private final double[] tile = new double[MR * NR];
    private double[] packedLeft = NONE;
    private double[] packedRight = NONE;
    private DProduct product;

    // Where the whole panels of the left factor are, and the distance of neighbours and of a panel's steps.
    private double[] panels = NONE;
    private int firstPanel;
    private int panel;
    private int step;
    // Where the last panel is, if it is short.
    private int shortPanel;
    // The inner index with which the block begins.
    private int begin;

    private DLane() {}

    static DLane of(DProduct product) {
        DLane lane = POOL.acquire();
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
        DProduct p = product;
        int size = DPack.size(columns, depth, NR);
        packedRight = DProduct.room(packedRight, size);
        DPack.pack(p.right, p.rightArray, column, columns, inner, depth, NR, packedRight, 0);
        if (p.alpha != 1) {
            DPack.scale(p.alpha, packedRight, 0, size);
        }
    }

    @Override
    public void packLeft(int row, int rows, int inner, int depth) {
        Operand left = product.left;
        boolean direct = product.leftInPlace;
        int whole = rows / MR;
        int skipped = direct ? whole * MR : 0;
        packedLeft = DProduct.room(packedLeft, DPack.size(rows - skipped, depth, MR));
        DPack.pack(left, product.leftArray, row + skipped, rows - skipped, inner, depth, MR, packedLeft, 0);
        panels = direct ? product.leftArray : packedLeft;
        firstPanel = direct ? left.offset + row + inner * left.inner : 0;
        panel = direct ? MR : MR * depth;
        step = direct ? left.inner : MR;
        shortPanel = direct ? 0 : whole * MR * depth;
        begin = inner;
    }

    @Override
    public void tile(
            int left, int right, int depth, int row, int rows, int column, int columns, boolean whole, boolean first) {
        DProduct p = product;
        double scale = first ? p.beta : 1;
        if (whole) {
            int at = p.offsetC + row + column * p.ldc;
            if (scale != 1 && scale != 0) {
                DScale.scale(Region.FULL, rows, columns, scale, p.c, at, 1, p.ldc);
            }
            accumulate(left, right, depth, row, rows, column, columns, scale == 0, p.c, at, p.ldc);
        } else {
            accumulate(left, right, depth, row, rows, column, columns, true, tile, 0, MR);
            merge(row, rows, column, columns, scale);
        }
    }

    /** Multiplies two panels between the first and the last inner index where neither is zero. */
    private void accumulate(
            int left,
            int right,
            int depth,
            int row,
            int rows,
            int column,
            int columns,
            boolean fresh,
            double[] c,
            int offsetC,
            int ldc) {
        DProduct p = product;
        int end = begin + depth;
        int from = Math.max(begin, Math.max(p.left.innerStart(row), p.right.innerStart(column)));
        int to = Math.min(p.left.innerEnd(row + rows, end), p.right.innerEnd(column + columns, end));
        int skipped = from - begin;
        boolean fullLeft = rows == MR;
        int stepLeft = fullLeft ? step : MR;
        double[] leftPanels = fullLeft ? panels : packedLeft;
        int leftAt = (fullLeft ? firstPanel + left * panel : shortPanel) + skipped * stepLeft;
        int rightAt = NR * (right * depth + skipped);
        int sums = to - from;
        if (DColdStart.cuts(sums)) {
            DColdStart.accumulate(
                    KERNEL, sums, leftPanels, leftAt, stepLeft, packedRight, rightAt, fresh, c, offsetC, ldc);
        } else {
            KERNEL.accumulate(sums, leftPanels, leftAt, stepLeft, packedRight, rightAt, fresh, c, offsetC, ldc);
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
                double product = tile[from + i];
                c[to + i] = scale == 0 ? product : product + scale * c[to + i];
            }
        }
    }
}
