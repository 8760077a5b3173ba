package org.panblas.cli.matrix;

/** A piece of a file as it stands in a message: in quotes, short, and without what a terminal would act upon. */
final class Quoted {
    private static final int LONGEST = 40;

    private Quoted() {}

    static String of(String text) {
        String start = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
        return '"' + start.replaceAll("\\p{Cntrl}", "?") + '"';
    }
}
