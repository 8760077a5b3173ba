package org.panblas.cli.bench;

import java.util.ArrayList;
import java.util.List;

/** The horizontal axis: where each size stands, in percent of the width. */
final class SizeScale {
    /** From this ratio of the largest to the smallest on, equal steps would crowd the small sizes. */
    private static final int LOGARITHMIC_FROM = 4;

    /** Labels of five digits, 40 pixels wide, keep apart at this distance where the plot is 290 pixels wide. */
    private static final double NARROW_STEP = 14;

    /** The same where it is 640 pixels or more. */
    private static final double WIDE_STEP = 7;

    private final List<Integer> sizes;
    private final boolean logarithmic;

    /** A scale for these sizes. */
    SizeScale(List<Integer> sizes) {
        this.sizes = sizes.stream().distinct().sorted().toList();
        this.logarithmic = this.sizes.getLast() >= LOGARITHMIC_FROM * this.sizes.getFirst();
    }

    /** The sizes, rising. */
    List<Integer> sizes() {
        return sizes;
    }

    boolean isLogarithmic() {
        return logarithmic;
    }

    /** The place of a size; a single one stands in the middle. */
    double percent(int size) {
        double first = scaled(sizes.getFirst());
        double last = scaled(sizes.getLast());
        return first == last ? 50 : 100 * ((scaled(size) - first) / (last - first));
    }

    /** The sizes with room for a label in a narrow plot. */
    List<Integer> narrowLabels() {
        return labels(List.of(), NARROW_STEP);
    }

    /** The sizes with room for a label in a wide plot: those of a narrow one, and more. */
    List<Integer> wideLabels() {
        return labels(narrowLabels(), WIDE_STEP);
    }

    /** Largest first, as that is where most is read. */
    private List<Integer> labels(List<Integer> given, double step) {
        List<Integer> chosen = new ArrayList<>(given);
        for (int size : sizes.reversed()) {
            if (chosen.stream().allMatch(other -> Math.abs(percent(other) - percent(size)) >= step)) {
                chosen.add(size);
            }
        }
        return chosen.stream().sorted().toList();
    }

    private double scaled(int size) {
        return logarithmic ? Math.log(size) : size;
    }
}
