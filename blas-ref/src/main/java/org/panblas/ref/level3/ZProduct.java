package org.panblas.ref.level3;

/**
 * One complex product {@code C := alpha * A * B + beta * C} of two {@linkplain Operand operands} on a region of {@code C}: its
 * state, and the steps the {@link GemmDriver} takes. Used as
 *
 * <pre>{@code
 * ZProduct product = ZProduct.acquire();
 * product.left(a).general(...);
 * product.right(b).general(...);
 * product.into(region, m, n, k, alphaRe, alphaIm, betaRe, betaIm, c, offsetC, rowC, columnC);
 * }</pre>
 *
 * after which the product is back in its pool.
 */
final class ZProduct implements GemmDriver.Steps {
    static final ZGemmKernel KERNEL = ZGemmKernel.best();
    static final Blocking BLOCKING = Blocking.of(KERNEL.rows(), KERNEL.columns(), 2 * Double.BYTES);

    private static final int MR = BLOCKING.mr();
    private static final int NR = BLOCKING.nr();
    private static final double[] NONE = {};
    private static final Pool<ZProduct> POOL = new Pool<>(ZProduct::new);

    private final double[] tile = new double[2 * MR * NR];
    private double[] packedLeft = NONE;
    private double[] packedRight = NONE;
    private Operand left = new Operand();
    private Operand right = new Operand();
    private double[] leftArray = NONE;
    private double[] rightArray = NONE;

    private Region region = Region.FULL;
    private double alphaRe;
    private double alphaIm;
    private double betaRe;
    private double betaIm;
    private double[] c = NONE;
    private int offsetC;
    private int ldc;

    private ZProduct() {}

    static ZProduct acquire() {
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
            double newAlphaRe,
            double newAlphaIm,
            double newBetaRe,
            double newBetaIm,
            double[] result,
            int offset,
            int row,
            int column) {
        alphaRe = newAlphaRe;
        alphaIm = newAlphaIm;
        betaRe = newBetaRe;
        betaIm = newBetaIm;
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
        packedLeft = room(packedLeft, ZPack.size(rows, depth, MR));
        ZPack.pack(left, leftArray, row, rows, inner, depth, MR, packedLeft);
    }

    @Override
    public void packRight(int column, int columns, int inner, int depth) {
        packedRight = room(packedRight, ZPack.size(columns, depth, NR));
        ZPack.pack(right, rightArray, column, columns, inner, depth, NR, packedRight);
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
        int a = leftPanel * 2 * MR * depth;
        int b = rightPanel * 2 * NR * depth;
        KERNEL.multiply(depth, packedLeft, a, packedRight, b, tile);
        double scaleRe = first ? betaRe : 1;
        double scaleIm = first ? betaIm : 0;
        for (int j = 0; j < columns; j++) {
            int start = region.start(row, column + j);
            int end = region.end(row + rows, column + j);
            int from = j * 2 * MR + start - row;
            merge(from, offsetC + start + (column + j) * ldc, end - start, scaleRe, scaleIm);
        }
    }

    /** Adds a piece of one of the tile's columns to the result. */
    private void merge(int from, int at, int n, double scaleRe, double scaleIm) {
        for (int i = 0; i < n; i++) {
            double re = tile[from + i];
            double im = tile[from + i + MR];
            int to = 2 * (at + i);
            double sumRe = alphaRe * re - alphaIm * im;
            double sumIm = alphaRe * im + alphaIm * re;
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

    /** A buffer of at least the size; grown by doubling, so that growth ends. */
    static double[] room(double[] buffer, int size) {
        return buffer.length >= size ? buffer : new double[Math.max(size, 2 * buffer.length)];
    }
}
