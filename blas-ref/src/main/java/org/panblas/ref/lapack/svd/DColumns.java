package org.panblas.ref.lapack.svd;

import org.panblas.ref.level1.DCopy;
import org.panblas.ref.level1.DRot;
import org.panblas.ref.level1.DScal;

/**
 * The columns of a matrix to which an iteration applies its rotations. Rows of a matrix are handed over as the columns of its
 * transpose, and a complex matrix as a real one of twice the rows, because the rotations are real.
 */
final class DColumns {
    static final DColumns NONE = new DColumns(0, new double[0], 0, 0);

    private final int rows;
    private final double[] a;
    private final int offset;
    private final int ld;

    DColumns(int rows, double[] a, int offset, int ld) {
        this.rows = rows;
        this.a = a;
        this.offset = offset;
        this.ld = ld;
    }

    void rotate(int i, int j, double c, double s) {
        DRot.rot(rows, a, offset + i * ld, 1, a, offset + j * ld, 1, c, s);
    }

    void swap(int i, int j) {
        DCopy.swap(rows, a, offset + i * ld, 1, a, offset + j * ld, 1);
    }

    void negate(int i) {
        DScal.scal(rows, -1.0, a, offset + i * ld, 1);
    }
}
