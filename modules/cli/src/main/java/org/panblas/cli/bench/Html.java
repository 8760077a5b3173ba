package org.panblas.cli.bench;

/** Text for HTML. */
final class Html {
    private Html() {}

    /** The text with everything that has a meaning in HTML escaped, quotes in attributes too. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
