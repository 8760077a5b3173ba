package org.panblas.ref.level3;

/**
 * A complex product by three real ones: with {@code P1 = Re(A) * Re(B)}, {@code P2 = Im(A) * Im(B)} and
 * {@code P3 = (Re(A) + Im(A)) * (Re(B) + Im(B))} it is {@code P1 - P2 + i * (P3 - P1 - P2)} (Higham, Accuracy and
 * Stability of Numerical Algorithms, 2nd ed., 23.2.4). The three are added to C one after the other with complex
 * factors, by the real kernel, over panels that pick or add the parts as they are packed.
 */
final class ZGemm3m implements GemmDriver.Steps {
    /** What of each element one real product takes, and the complex factor with which C takes the product. */
    private enum Part {
        REAL(1, -1),
        IMAGINARY(-1, -1),
        SUM(0, 1);

        final int re;
        final int im;

        Part(int re, int im) {
            this.re = re;
            this.im = im;
        }
    }

    private static final Part[] PARTS = Part.values();
    private static final DGemmKernel KERNEL = DProduct.KERNEL;
    private static final Blocking BLOCKING = DProduct.BLOCKING;
    private static final int MR = BLOCKING.mr();
    private static final int NR = BLOCKING.nr();
    private static final double[] NONE = {};
    private static final Pool<ZGemm3m> POOL = new Pool<>(ZGemm3m::new);

    private final double[] tile = new double[MR * NR];
    private double[] packedLeft = NONE;
    private double[] packedRight = NONE;
    private Operand left = new Operand();
    private Operand right = new Operand();
    private double[] leftArray = NONE;
    private double[] rightArray = NONE;

    private Part part = Part.REAL;
    private double factorRe;
    private double factorIm;
    private double betaRe;
    private double betaIm;
    private double[] c = NONE;
    private int offsetC;
    private int ldc;

    private ZGemm3m() {}

    static ZGemm3m acquire() {
        return POOL.acquire();
    }

    /** Sets the left factor's array and returns its description, to be filled as a general operand. */
    Operand left(double[] a) {
        leftArray = a;
        return left;
    }

    /** Sets the right factor's array and returns its description, to be filled as a general operand. */
    Operand right(double[] b) {
        rightArray = b;
        return right;
    }

    /** Computes the product and returns this to its pool; a stride of the result must be 1. */
    void into(
            int m,
            int n,
            int k,
            double alphaRe,
            double alphaIm,
            double newBetaRe,
            double newBetaIm,
            double[] result,
            int offset,
            int row,
            int column) {
        boolean exchanged = row != 1;
        if (exchanged) {
            Operand operand = left;
            left = right;
            right = operand;
            double[] array = leftArray;
            leftArray = rightArray;
            rightArray = array;
        }
        c = result;
        offsetC = offset;
        ldc = exchanged ? row : column;
        betaRe = newBetaRe;
        betaIm = newBetaIm;
        for (Part next : PARTS) {
            part = next;
            factorRe = alphaRe * next.re - alphaIm * next.im;
            factorIm = alphaRe * next.im + alphaIm * next.re;
            GemmDriver.run(this, BLOCKING, Region.FULL, exchanged ? n : m, exchanged ? m : n, k);
            betaRe = 1.0;
            betaIm = 0.0;
        }
        leftArray = NONE;
        rightArray = NONE;
        c = NONE;
        POOL.release(this);
    }

    @Override
    public void packLeft(int row, int rows, int inner, int depth) {
        packedLeft = ZProduct.room(packedLeft, DPack.size(rows, depth, MR));
        pack(left, leftArray, row, rows, inner, depth, MR, packedLeft);
    }

    @Override
    public void packRight(int column, int columns, int inner, int depth) {
        packedRight = ZProduct.room(packedRight, DPack.size(columns, depth, NR));
        pack(right, rightArray, column, columns, inner, depth, NR, packedRight);
    }

    private void pack(
            Operand x, double[] source, int first, int count, int inner, int depth, int panel, double[] packed) {
        double sign = x.conjugate ? -1 : 1;
        for (int w = 0; w < Math.ceilDiv(count, panel) * panel; w++) {
            int to = w / panel * panel * depth + w % panel;
            int from = 2 * (x.offset + (first + w) * x.outer + inner * x.inner);
            for (int p = 0; p < depth; p++) {
                packed[to + p * panel] = w < count ? pick(source, from + 2 * p * x.inner, sign) : 0.0;
            }
        }
    }

    private double pick(double[] source, int at, double sign) {
        return switch (part) {
            case REAL -> source[at];
            case IMAGINARY -> sign * source[at + 1];
            case SUM -> source[at] + sign * source[at + 1];
        };
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
        KERNEL.multiply(depth, packedLeft, leftPanel * MR * depth, packedRight, rightPanel * NR * depth, tile);
        double scaleRe = first ? betaRe : 1;
        double scaleIm = first ? betaIm : 0;
        for (int j = 0; j < columns; j++) {
            merge(j * MR, 2 * (offsetC + row + (column + j) * ldc), rows, scaleRe, scaleIm);
        }
    }

    private void merge(int from, int at, int n, double scaleRe, double scaleIm) {
        for (int i = 0; i < n; i++) {
            int to = at + 2 * i;
            double sumRe = factorRe * tile[from + i];
            double sumIm = factorIm * tile[from + i];
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
