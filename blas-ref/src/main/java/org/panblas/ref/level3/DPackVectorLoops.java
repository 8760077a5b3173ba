package org.panblas.ref.level3;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import org.panblas.ref.Species;

/** Lines of a panel as vectors, of which the last overlaps the one before; lines shorter than one element by element. */
final class DPackVectorLoops implements DPackLoops {
    private static final VectorSpecies<Double> SPECIES = Species.DOUBLE;
    private static final Class<? extends DoubleVector> TYPE =
            SPECIES.vectorType().asSubclass(DoubleVector.class);
    private static final int V = SPECIES.length();

    private final DPackLoops rest = new DPackScalarLoops();

    @Override
    public void copy(double[] source, int from, int stride, int length, int lines, double[] target, int at, int step) {
        if (length == 2 * V) {
            for (int p = 0; p < lines; p++) {
                int s = from + p * stride;
                TYPE.cast(DoubleVector.fromArray(SPECIES, source, s)).intoArray(target, at + p * step);
                TYPE.cast(DoubleVector.fromArray(SPECIES, source, s + V)).intoArray(target, at + p * step + V);
            }
        } else if (length == V) {
            for (int p = 0; p < lines; p++) {
                TYPE.cast(DoubleVector.fromArray(SPECIES, source, from + p * stride))
                        .intoArray(target, at + p * step);
            }
        } else if (length > V) {
            int last = length - V;
            for (int p = 0; p < lines; p++) {
                int s = from + p * stride;
                int t = at + p * step;
                for (int i = 0; i < last; i += V) {
                    TYPE.cast(DoubleVector.fromArray(SPECIES, source, s + i)).intoArray(target, t + i);
                }
                TYPE.cast(DoubleVector.fromArray(SPECIES, source, s + last)).intoArray(target, t + last);
            }
        } else {
            rest.copy(source, from, stride, length, lines, target, at, step);
        }
    }

    @Override
    public void transpose(
            double[] source, int from, int stride, int lines, int length, double[] target, int at, int step) {
        int side = DTransposeVectorLoops.SIDE;
        int squares = DTransposeVectorLoops.possible() ? length / side : 0;
        int w = 0;
        for (; squares > 0 && w + side <= lines; w += side) {
            DTransposeVectorLoops.squares(source, from + w * stride, stride, squares, target, at + w, step);
        }
        int done = squares * side;
        rest.transpose(source, from + done, stride, w, length - done, target, at + done * step, step);
        rest.transpose(source, from + w * stride, stride, lines - w, length, target, at + w, step);
    }
}
