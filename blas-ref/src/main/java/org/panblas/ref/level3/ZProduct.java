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
    /** A complex panel is a real one with the parts of an element side by side: so the real kernel serves. */
    static final DGemmKernel KERNEL = DProduct.KERNEL;

    static final Blocking BLOCKING = Blocking.of(KERNEL.rows() / 2, KERNEL.columns() / 2, 2 * Double.BYTES);

    private static final double[] NONE = {};
    private static final Pool<ZProduct> POOL = new Pool<>(ZProduct::new);

    Operand left = new Operand();
    Operand right = new Operand();
    double[] leftArray = NONE;
    double[] rightArray = NONE;
    /** Whether whole panels of the left factor are read where they lie. */
    boolean leftInPlace;

    private Grid.Overwritten overwritten = Grid.Overwritten.NONE;

    Region region = Region.FULL;
    double alphaRe;
    double alphaIm;
    double betaRe;
    double betaIm;
    double[] c = NONE;
    int offsetC;
    int ldc;

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

    /** Says that the result overwrites the right factor. */
    ZProduct overwriting() {
        overwritten = Grid.Overwritten.RIGHT;
        return this;
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
            run(m, n, k);
        } else {
            ldc = row;
            region = part.transposed();
            exchange();
            run(n, m, k);
        }
        overwritten = Grid.Overwritten.NONE;
        leftArray = NONE;
        rightArray = NONE;
        c = NONE;
        POOL.release(this);
    }

    private void run(int m, int n, int k) {
        leftInPlace = overwritten == Grid.Overwritten.NONE && left.hasPanels() && n <= BLOCKING.few();
        GemmDriver.run(this, BLOCKING, region, m, n, k, overwritten);
    }

    private void exchange() {
        overwritten = overwritten.transposed();
        Operand operand = left;
        left = right;
        right = operand;
        double[] array = leftArray;
        leftArray = rightArray;
        rightArray = array;
    }

    @Override
    public GemmDriver.Lane enter() {
        return ZLane.of(this);
    }

    @Override
    public void leave(GemmDriver.Lane lane) {
        ((ZLane) lane).release();
    }

    /** A buffer of at least the size; grown by doubling, so that growth ends. */
    static double[] room(double[] buffer, int size) {
        return buffer.length >= size ? buffer : new double[Math.max(size, 2 * buffer.length)];
    }
}
