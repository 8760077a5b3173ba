package org.panblas.spi;

/** What a backend of either role tells about itself, beside its routines. */
public interface BackendControl {
    /** Facts for the report. They are read live: threads, configuration and environment as they are now. */
    BackendInfo info();

    /** The thread count of the library: the same or an equal object from every backend over one library. */
    ThreadControl threading();

    /**
     * The largest dimension, increment or leading dimension that the backend takes: {@link Integer#MAX_VALUE} with
     * 32-bit integers, no more than 2<sup>60</sup> with 64-bit ones, so that sums of some do not overflow.
     */
    long maxIndex();
}
