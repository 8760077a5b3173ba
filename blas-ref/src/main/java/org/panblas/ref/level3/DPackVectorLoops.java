package org.panblas.ref.level3;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import org.panblas.ref.Species;

/** Whole lines of a panel as one or two vectors; others element by element. */
final class DPackVectorLoops implements DPackLoops {
    private static final VectorSpecies<Double> SPECIES = Species.DOUBLE;
    private static final int V = SPECIES.length();

    private final DPackLoops rest = new DPackScalarLoops();

    @Override
    public void rows(double[] source, int from, int inner, int live, int depth, int panel, double[] packed, int at) {
        if (live == 2 * V && panel == 2 * V) {
            for (int p = 0; p < depth; p++) {
                int s = from + p * inner;
                DoubleVector.fromArray(SPECIES, source, s).intoArray(packed, at + p * 2 * V);
                DoubleVector.fromArray(SPECIES, source, s + V).intoArray(packed, at + p * 2 * V + V);
            }
        } else if (live == V && panel == V) {
            for (int p = 0; p < depth; p++) {
                DoubleVector.fromArray(SPECIES, source, from + p * inner).intoArray(packed, at + p * V);
            }
        } else {
            rest.rows(source, from, inner, live, depth, panel, packed, at);
        }
    }
}
