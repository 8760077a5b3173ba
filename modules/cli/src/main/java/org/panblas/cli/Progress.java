package org.panblas.cli;

import java.io.Console;
import java.io.PrintWriter;

/**
 * A bar on one line of the terminal that is drawn over itself and wiped at the end. Where standard error is no terminal
 * nothing is drawn, so that logs stay readable.
 */
final class Progress implements AutoCloseable {
    private static final int WIDTH = 24;

    private final PrintWriter err;
    private final int steps;
    private final boolean drawn;
    private int done;
    private int lastLength;

    @SuppressWarnings("SystemConsoleNull") // It is null in JDK 25 where input or output is redirected.
    Progress(PrintWriter err, int steps) {
        this.err = err;
        this.steps = steps;
        Console console = System.console();
        this.drawn = console != null && console.isTerminal();
    }

    /** Says what is being done now; the steps before it are done. */
    void step(String what) {
        int filled = WIDTH * done / Math.max(1, steps);
        draw("[" + "#".repeat(filled) + "-".repeat(WIDTH - filled) + "] " + done + "/" + steps + " " + what);
        done++;
    }

    @Override
    public void close() {
        draw("");
        if (drawn) {
            err.print('\r');
            err.flush();
        }
    }

    private void draw(String text) {
        if (drawn) {
            err.print('\r' + text + " ".repeat(Math.max(0, lastLength - text.length())));
            err.flush();
            lastLength = text.length();
        }
    }
}
