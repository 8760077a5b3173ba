package org.panblas.cli.bench;

/**
 * How the line of a backend looks: colour, dashes and marker each tell it from the others, so that none of them has to be
 * seen. Colours are in page.css.
 *
 * @param index the place of the backend among all of the page
 */
record Series(int index) {
    private static final String[] DASHES = {"none", "9 4", "2 4", "12 4 2 4", "5 3", "16 5"};

    /** Outlines about the point 0,0. */
    private static final String[] MARKERS = {
        "M4.5 0A4.5 4.5 0 1 1 -4.5 0A4.5 4.5 0 1 1 4.5 0Z",
        "M-4 -4H4V4H-4Z",
        "M0 -5L5 4H-5Z",
        "M0 -5.5L5.5 0L0 5.5L-5.5 0Z",
        "M0 5L5 -4H-5Z",
        "M-5 -2H-2V-5H2V-2H5V2H2V5H-2V2H-5Z"
    };

    /** The class that gives the colour. */
    String style() {
        return "series-" + index % MARKERS.length;
    }

    String dashes() {
        return DASHES[index % DASHES.length];
    }

    String marker() {
        return MARKERS[index % MARKERS.length];
    }

    /** A piece of the line, for a legend. */
    String sample() {
        return "<svg class=\"sample %s\" width=\"44\" height=\"14\" aria-hidden=\"true\">".formatted(style())
                + "<line x1=\"1\" x2=\"43\" y1=\"7\" y2=\"7\" stroke-dasharray=\"%s\"/>".formatted(dashes())
                + "<path transform=\"translate(22 7)\" d=\"%s\"/></svg>".formatted(marker());
    }
}
