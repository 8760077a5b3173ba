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
 * after which the product is back in its pool. The factor alpha is applied to the packed right factor.
 */
final class DProduct implements GemmDriver.Steps {
    static final DGemmKernel KERNEL = DGemmKernel.best();
    static final Blocking BLOCKING = Blocking.of(KERNEL.rows(), KERNEL.columns(), Double.BYTES);

    private static final double[] NONE = {};
    private static final Pool<DProduct> POOL = new Pool<>(DProduct::new);

    Operand left = new Operand();
    Operand right = new Operand();
    double[] leftArray = NONE;
    double[] rightArray = NONE;
    /** Whether whole panels of the left factor are read where they lie. */
    boolean leftInPlace;

    private Grid.Overwritten overwritten = Grid.Overwritten.NONE;

    Region region = Region.FULL;
    double alpha;
    double beta;
    double[] c = NONE;
    int offsetC;
    int ldc;

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

    /** Says that the result overwrites the right factor. */
    DProduct overwriting() {
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
        return DLane.of(this);
    }

    @Override
    public void leave(GemmDriver.Lane lane) {
        ((DLane) lane).release();
    }

    /** A buffer of at least the size; grown by doubling, so that growth ends. */
    static double[] room(double[] buffer, int size) {
        return buffer.length >= size ? buffer : new double[Math.max(size, 2 * buffer.length)];
    }
}
