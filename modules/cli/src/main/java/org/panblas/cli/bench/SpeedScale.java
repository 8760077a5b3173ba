package org.panblas.cli.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The vertical axis: from zero to a little above the largest value, with lines at round numbers. */
final class SpeedScale {
    /** About so many lines fit without crowding. */
    private static final int LINES = 6;

    /** Room above the largest value, for the words at a line there. */
    private static final double HEADROOM = 1.08;

    private final double top;
    private final double step;

    /** A scale for values up to {@code largest}. */
    SpeedScale(double largest) {
        top = HEADROOM * Math.max(largest, 1e-3);
        double power = Math.pow(10, Math.floor(Math.log10(top / LINES)));
        double lead = top / LINES / power;
        step = power * (lead > 5 ? 10 : lead > 2 ? 5 : lead > 1 ? 2 : 1);
    }

    /** The height of a value above the bottom, in percent. */
    double percent(double value) {
        return 100 * value / top;
    }

    /** The values with a line. */
    List<Double> lines() {
        List<Double> lines = new ArrayList<>();
        for (int i = 0; i * step <= top; i++) {
            lines.add(i * step);
        }
        return lines;
    }

    /** A value as a label, with no more decimals than the distance of the lines needs. */
    String label(double value) {
        int decimals = Math.max(0, (int) -Math.floor(Math.log10(step)));
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
