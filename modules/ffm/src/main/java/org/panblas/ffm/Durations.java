package org.panblas.ffm;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.panblas.spi.BackendException;

/** Reads settings that are lengths of time. */
final class Durations {
    private static final Map<String, Double> NANOS = Map.of("ns", 1.0, "us", 1e3, "ms", 1e6, "s", 1e9);
    private static final Pattern DURATION = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(ns|us|ms|s)");

    private Durations() {}

    /**
     * The length in nanoseconds of a text such as {@code 5ms}, {@code 0.5 s} or {@code 0}.
     *
     * @param key the setting, for the error
     */
    static double nanos(String stage, String key, String text) throws BackendException {
        Matcher duration = DURATION.matcher(text.equals("0") ? "0 ms" : text.strip());
        if (!duration.matches()) {
            throw new BackendException(
                    stage,
                    key + " = \"" + text + "\" is no duration",
                    "write a number and ns, us, ms or s, such as 1ms, or 0");
        }
        return Double.parseDouble(duration.group(1)) * NANOS.get(duration.group(2));
    }
}
