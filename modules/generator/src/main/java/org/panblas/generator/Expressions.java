package org.panblas.generator;

import java.util.regex.Pattern;

/** The sizes that a table writes: Java expressions, but for option letters, which stand there without quotes. */
final class Expressions {
    private static final Pattern WHEN = Pattern.compile("\\bwhen\\((\\w+),\\s*(\\w+),");
    private static final Pattern CHOICE = Pattern.compile("\\b(when|given|less)\\(");
    private static final Pattern FUNCTION = Pattern.compile("\\b(op|on|when|given)\\((\\w+)");

    private Expressions() {}

    /** As Java. */
    static String java(String expression) {
        return WHEN.matcher(expression).replaceAll("when($1, \"$2\",");
    }

    /** As a Java expression for its text, in which a choice between two sizes that an enum makes is already made. */
    static String text(String expression) {
        String call = expression.strip();
        if (call.startsWith("op(") || call.startsWith("on(")) {
            var args = Shape.splitArguments(call.substring(3, call.length() - 1));
            if (args.size() == 3 && closes(call)) {
                return call.substring(0, 3) + args.get(0) + ", " + text(args.get(1)) + ", " + text(args.get(2)) + ")";
            }
        }
        return "\"" + call + "\"";
    }

    /** Whether the first bracket of a call is closed by its last character. */
    private static boolean closes(String call) {
        int depth = 0;
        for (int i = 0; i < call.length(); i++) {
            depth += call.charAt(i) == '(' ? 1 : call.charAt(i) == ')' ? -1 : 0;
            if (depth == 0 && call.charAt(i) == ')') {
                return i == call.length() - 1;
            }
        }
        return false;
    }

    /** Whether a size depends on what is asked for, so that it may be zero where other arguments are not. */
    static boolean isChoice(String expression) {
        return CHOICE.matcher(expression).find();
    }

    /** The arguments that decide between sizes, each after a comma. */
    static String deciders(String expression) {
        StringBuilder names = new StringBuilder();
        FUNCTION.matcher(expression)
                .results()
                .map(r -> r.group(2))
                .distinct()
                .forEach(n -> names.append(", ").append(n));
        return names.toString();
    }
}
