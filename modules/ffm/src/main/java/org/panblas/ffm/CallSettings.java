package org.panblas.ffm;

import org.panblas.spi.BackendException;

/**
 * What the user set about the ways of a call.
 *
 * @param criticalNanos {@code blas.critical.max}: how long a call that holds up garbage collection may take
 * @param criticalText the same as it was written
 * @param small {@code blas.small}: whether Java serves tiny calls
 */
record CallSettings(double criticalNanos, String criticalText, boolean small) {
    /** A quarter of the 20 ms by which no call may delay a pause: the estimate may be wrong by that factor. */
    private static final String CRITICAL = "5ms";

    /** The system properties of this JVM. */
    static CallSettings read() throws BackendException {
        return of(System.getProperty("blas.critical.max", CRITICAL), System.getProperty("blas.small", "auto"));
    }

    static CallSettings of(String critical, String small) throws BackendException {
        double nanos = Durations.nanos(Stages.CALLS, "blas.critical.max", critical);
        if (!small.equals("auto") && !small.equals("off")) {
            throw new BackendException(Stages.CALLS, "blas.small = \"" + small + "\" is unknown", "write auto or off");
        }
        return new CallSettings(nanos, critical, small.equals("auto"));
    }
}
