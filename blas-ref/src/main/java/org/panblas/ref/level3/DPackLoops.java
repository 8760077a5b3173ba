package org.panblas.ref.level3;

/** The loops of packing that vectors make faster. */
interface DPackLoops {
    /** Copies {@code length} contiguous elements of each of so many lines, {@code stride} and {@code step} apart. */
    void copy(double[] source, int from, int stride, int length, int lines, double[] target, int at, int step);

    /**
     * Transposes lines of {@code length} contiguous elements, {@code stride} apart: element i of line w goes to
     * {@code at + i * step + w}.
     */
    void transpose(double[] source, int from, int stride, int lines, int length, double[] target, int at, int step);
}
