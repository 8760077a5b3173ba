package org.panblas.ffm;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final Map<String, Double> NANOS = Map.of("ns", 1.0, "us", 1e3, "ms", 1e6, "s", 1e9);
    private static final Pattern DURATION = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(ns|us|ms|s)");

    /** The system properties of this JVM. */
    static CallSettings read() throws BackendException {
        return of(System.getProperty("blas.critical.max", CRITICAL), System.getProperty("blas.small", "auto"));
    }

    static CallSettings of(String critical, String small) throws BackendException {
        Matcher duration = DURATION.matcher(critical.equals("0") ? "0 ms" : critical.strip());
        if (!duration.matches()) {
            throw new BackendException(
                    Stages.CALLS,
                    "blas.critical.max = \"" + critical + "\" is no duration",
                    "write a number and ns, us, ms or s, such as 1ms, or 0");
        }
        if (!small.equals("auto") && !small.equals("off")) {
            throw new BackendException(Stages.CALLS, "blas.small = \"" + small + "\" is unknown", "write auto or off");
        }
        double nanos = Double.parseDouble(duration.group(1)) * NANOS.get(duration.group(2));
        return new CallSettings(nanos, critical, small.equals("auto"));
    }
}
