package org.panblas.cli.bench;

/**
 * Loops that do nothing but fused multiply-adds in registers. Each step is {@link #CHAINS} of them, on values that do not
 * depend on each other; the sum of all is returned so that none is left out.
 */
interface FmaLoops {
    /**
     * Independent chains: a processor that starts two a cycle and has a result after five needs ten in flight; with the
     * factor, thirteen registers fit the sixteen of AVX2.
     */
    int CHAINS = 12;

    /** A factor and summand that keep every value between 0 and {@link #CHAINS}: no overflow, no subnormal number. */
    double SHRINK = 0.5;

    /** The same in single precision. */
    float SHRINK_FLOAT = 0.5f;

    /** The loops of this process: vectors where the Vector API was resolved. */
    static FmaLoops choose() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
                ? new FmaVectorLoops()
                : new FmaScalarLoops();
    }

    /** What the loops run on, in words. */
    String kind();

    /** How many {@code double} one operation works on. */
    int doubles();

    /** How many {@code float} one operation works on. */
    int floats();

    /** Runs so many steps on {@code double}. */
    double sumDoubles(int steps);

    /** Runs so many steps on {@code float}. */
    float sumFloats(int steps);
}
