package org.panblas.ref;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * The vector species all kernels share, of the width {@link VectorSupport#bits()}. Only vector kernels may touch this
 * class: it loads only where the module {@code jdk.incubator.vector} is present, and initialises only where vectors are
 * {@linkplain VectorSupport#enabled() enabled}.
 *
 * <p>A loop casts each vector it begins with to the class of its species, {@code TYPE}, because the declared types do not tell
 * the width. The cast costs nothing; without it the compiler takes the class from what was counted where the Vector API calls
 * its own methods, for all widths and all callers together, and where the counts mislead it the loop makes objects for good.
 */
public final class Species {
    private static final VectorShape SHAPE = VectorShape.forBitSize(VectorSupport.bits());

    /**
     * The shape for loops that are bound by loads and stores. Java arrays begin 16 bytes behind a line of the cache, so
     * every vector of 512 bits lies in two lines, and of 256 bits every other one: wider loads gain nothing there.
     */
    public static final VectorShape STREAM = VectorShape.forBitSize(Math.min(VectorSupport.bits(), 256));

    /** Vectors of doubles. */
    public static final VectorSpecies<Double> DOUBLE = DoubleVector.SPECIES_64.withShape(SHAPE);

    /** Vectors of floats. */
    public static final VectorSpecies<Float> FLOAT = FloatVector.SPECIES_64.withShape(SHAPE);

    private Species() {}

    /** Apart from the constants above, because {@link VectorSupport} asks it before the width is known. */
    static final class Preferred {
        private Preferred() {}

        static int bits() {
            return VectorShape.preferredShape().vectorBitSize();
        }
    }
}
