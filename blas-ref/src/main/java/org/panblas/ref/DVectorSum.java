package org.panblas.ref;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * The sum of a vector's lanes, by halves. {@code reduceLanes} adds in an order of its own choice, which the interpreter and the
 * compiler do not share, so that the last bits of a result would change while a program becomes warm.
 */
public final class DVectorSum {
    private static final VectorSpecies<Double> SPECIES = Species.DOUBLE.withShape(Species.STREAM);
    private static final Class<? extends DoubleVector> TYPE =
            SPECIES.vectorType().asSubclass(DoubleVector.class);
    private static final int LANES = SPECIES.length();

    // Constants, because only these are known to the compiler.
    private static final VectorShuffle<Double> BY_1 = partner(1);
    private static final VectorShuffle<Double> BY_2 = partner(2);
    private static final VectorShuffle<Double> BY_4 = partner(4);
    private static final VectorShuffle<Double> BY_8 = partner(8);
    private static final VectorShuffle<Double> BY_16 = partner(16);
    private static final VectorShuffle<Double> BY_32 = partner(32);

    private DVectorSum() {}

    /** Adds the lanes of a vector of {@link Species#STREAM}. */
    public static double of(DoubleVector lanes) {
        DoubleVector sum = TYPE.cast(lanes);
        if (LANES > 32) {
            sum = sum.add(sum.rearrange(BY_32));
        }
        if (LANES > 16) {
            sum = sum.add(sum.rearrange(BY_16));
        }
        if (LANES > 8) {
            sum = sum.add(sum.rearrange(BY_8));
        }
        if (LANES > 4) {
            sum = sum.add(sum.rearrange(BY_4));
        }
        if (LANES > 2) {
            sum = sum.add(sum.rearrange(BY_2));
        }
        if (LANES > 1) {
            sum = sum.add(sum.rearrange(BY_1));
        }
        return sum.lane(0);
    }

    /** Each lane and the one so far away change places. */
    private static VectorShuffle<Double> partner(int distance) {
        return VectorShuffle.fromOp(SPECIES, i -> (i ^ distance) % LANES);
    }
}
