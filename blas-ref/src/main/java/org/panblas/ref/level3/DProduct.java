package org.panblas.ref.level3;

/**
 * One product {@code C := alpha * A * B + beta * C} of two {@linkplain Operand operands} on a region of {@code C}: its
 * state, and the steps the {@link GemmDriver} takes. Used as
 *
 * <pre>{@code
 * DProduct product = DProduct.acquire();
 * product.left(a).general(...);
 * product.right(b).general(...);
 * product.into(region, m, n, k, alpha, beta, c, offsetC, rowC, columnC);
 * }</pre>
 *
 * after which the product is back in its pool.
 */
final class DProduct implements GemmDriver.Steps {
    static final DGemmKernel KERNEL = DGemmKernel.best();
    static final Blocking BLOCKING = Blocking.of(KERNEL.rows(), KERNEL.columns(), Double.BYTES);

    private static final int MR = BLOCKING.mr();
    private static final int NR = BLOCKING.nr();
    private static final double[] NONE = {};
    private static final Pool<DProduct> POOL = new Pool<>(DProduct::new);

    private final double[] tile = new double[MR * NR];
    private double[] packedLeft = NONE;
    private double[] packedRight = NONE;
    private Operand left = new Operand();
    private Operand right = new Operand();
    private double[] leftArray = NONE;
    private double[] rightArray = NONE;

    private Region region = Region.FULL;
    private double alpha;
    private double beta;
    private double[] c = NONE;
    private int offsetC;
    private int ldc;

    private DProduct() {}

    static DProduct acquire() {
        return POOL.acquire();
    }

    /** Sets the left factor's array and returns its description, to be filled. */
    Operand left(double[] a) {
        leftArray = a;
        return left;
    }

    /** Sets the right factor's array and returns its description, to be filled. */
    Operand right(double[] b) {
        rightArray = b;
        return right;
    }

    /**
     * Computes the product. One of the result's strides must be 1; unless it is that of the rows, the transposed
     * product is computed.
     */
    void into(
            Region part,
            int m,
            int n,
            int k,
            double newAlpha,
            double newBeta,
            double[] result,
            int offset,
            int row,
            int column) {
        alpha = newAlpha;
        beta = newBeta;
        c = result;
        offsetC = offset;
        if (row == 1) {
            ldc = column;
            region = part;
            GemmDriver.run(this, BLOCKING, part, m, n, k);
        } else {
            ldc = row;
            region = part.transposed();
            exchange();
            GemmDriver.run(this, BLOCKING, region, n, m, k);
        }
        leftArray = NONE;
        rightArray = NONE;
        c = NONE;
        POOL.release(this);
    }

    private void exchange() {
        Operand operand = left;
        left = right;
        right = operand;
        double[] array = leftArray;
        leftArray = rightArray;
        rightArray = array;
    }

    @Override
    public void packLeft(int row, int rows, int inner, int depth) {
        packedLeft = room(packedLeft, DPack.size(rows, depth, MR));
        DPack.pack(left, leftArray, row, rows, inner, depth, MR, packedLeft);
    }

    @Override
    public void packRight(int column, int columns, int inner, int depth) {
        packedRight = room(packedRight, DPack.size(columns, depth, NR));
        DPack.pack(right, rightArray, column, columns, inner, depth, NR, packedRight);
    }

    @Override
    public void tile(
            int leftPanel,
            int rightPanel,
            int depth,
            int row,
            int rows,
            int column,
            int columns,
            boolean whole,
            boolean first) {
        int a = leftPanel * MR * depth;
        int b = rightPanel * NR * depth;
        double scale = first ? beta : 1;
        KERNEL.multiply(depth, packedLeft, a, packedRight, b, tile);
        if (whole) {
            KERNEL.merge(alpha, tile, scale, c, offsetC + row + column * ldc, ldc);
        } else {
            merge(row, rows, column, columns, scale);
        }
    }

    /** Adds the part of the tile that is in the result and its region. */
    private void merge(int row, int rows, int column, int columns, double scale) {
        for (int j = 0; j < columns; j++) {
            int start = region.start(row, column + j);
            int end = region.end(row + rows, column + j);
            int from = j * MR - row;
            int to = offsetC + (column + j) * ldc;
            for (int i = start; i < end; i++) {
                double product = alpha * tile[from + i];
                c[to + i] = scale == 0 ? product : product + scale * c[to + i];
            }
        }
    }

    /** A buffer of at least the size; grown by doubling, so that growth ends. */
    static double[] room(double[] buffer, int size) {
        return buffer.length >= size ? buffer : new double[Math.max(size, 2 * buffer.length)];
    }
}
