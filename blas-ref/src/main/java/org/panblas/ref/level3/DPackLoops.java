package org.panblas.ref.level3;

/** The loop of packing that vectors make faster. */
interface DPackLoops {
    /** Copies {@code live} contiguous elements of each of {@code depth} lines, {@code inner} apart, to a panel. */
    void rows(double[] source, int from, int inner, int live, int depth, int panel, double[] packed, int at);
}
