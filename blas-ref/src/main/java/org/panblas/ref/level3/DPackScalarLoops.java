package org.panblas.ref.level3;

/** Element by element: a line of a panel is too short for a block copy. */
final class DPackScalarLoops implements DPackLoops {
    @Override
    public void rows(double[] source, int from, int inner, int live, int depth, int panel, double[] packed, int at) {
        for (int p = 0; p < depth; p++) {
            int s = from + p * inner;
            int to = at + p * panel;
            for (int w = 0; w < live; w++) {
                packed[to + w] = source[s + w];
            }
        }
    }
}
