package org.panblas.ref.level3;

/** Element by element: a line of a panel is too short for a block copy. */
final class DPackScalarLoops implements DPackLoops {
    @Override
    public void copy(double[] source, int from, int stride, int length, int lines, double[] target, int at, int step) {
        for (int p = 0; p < lines; p++) {
            int s = from + p * stride;
            int to = at + p * step;
            for (int w = 0; w < length; w++) {
                target[to + w] = source[s + w];
            }
        }
    }

    @Override
    public void transpose(
            double[] source, int from, int stride, int lines, int length, double[] target, int at, int step) {
        int w = 0;
        for (; w + 4 <= lines; w += 4) {
            four(source, from + w * stride, stride, length, target, at + w, step);
        }
        for (; w < lines; w++) {
            int s = from + w * stride;
            for (int i = 0; i < length; i++) {
                target[at + w + i * step] = source[s + i];
            }
        }
    }

    /** Four lines at a time, so that their reads share the visit to each line of the target. */
    private static void four(double[] source, int from, int stride, int length, double[] target, int at, int step) {
        int s1 = from + stride;
        int s2 = s1 + stride;
        int s3 = s2 + stride;
        for (int i = 0; i < length; i++) {
            int to = at + i * step;
            target[to] = source[from + i];
            target[to + 1] = source[s1 + i];
            target[to + 2] = source[s2 + i];
            target[to + 3] = source[s3 + i];
        }
    }
}
