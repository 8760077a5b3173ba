package org.panblas.testkit;

import java.util.Map;
import org.panblas.Side;
import org.panblas.Transpose;

/**
 * Evaluates the expressions of the routine table over the values of a call's arguments. What would exceed {@code long} is
 * its limit.
 *
 * <p>The grammar: {@code sum = product (('+' | '-') product)*}, {@code product = atom (('*' | '/') atom)*},
 * {@code atom = '-' atom | integer | name | function '(' sum {',' sum} ')' | '(' sum ')'} with the functions {@code max},
 * {@code min}, {@code abs}, and choices between the last two arguments, the first of them where {@code op(trans, ...)} is
 * {@code NO_TRANS}, {@code on(side, ...)} is {@code LEFT}, the letter of {@code when(option, letters, ...)} is one of these,
 * {@code given(flag, ...)} is set, in {@code less(x, y, ...)} x is less than y.
 */
public final class Expression {
    private final String text;
    private final Map<String, ?> values;
    private int at;

    private Expression(String text, Map<String, ?> values) {
        this.text = text;
        this.values = values;
    }

    /**
     * The value of {@code text}.
     *
     * @param values the arguments by name: numbers, {@link Transpose}, {@link Side}, letters and flags
     */
    public static long evaluate(String text, Map<String, ?> values) {
        var parser = new Expression(text, values);
        long result = parser.sum();
        parser.skipBlanks();
        if (parser.at != text.length()) {
            throw parser.error("unexpected text");
        }
        return result;
    }

    /** a + b, or the limit of {@code long} that it would exceed. */
    public static long sum(long a, long b) {
        long sum = a + b;
        return ((a ^ sum) & (b ^ sum)) < 0 ? limit(a) : sum;
    }

    /** a * b, or the limit of {@code long} that it would exceed. */
    public static long product(long a, long b) {
        long product = a * b;
        return Math.multiplyHigh(a, b) == product >> (Long.SIZE - 1) ? product : limit(a ^ b);
    }

    private static long limit(long sign) {
        return sign < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    private long sum() {
        long left = product();
        while (true) {
            if (take('+')) {
                left = sum(left, product());
            } else if (take('-')) {
                left = sum(left, -product());
            } else {
                return left;
            }
        }
    }

    private long product() {
        long left = atom();
        while (true) {
            if (take('*')) {
                left = product(left, atom());
            } else if (take('/')) {
                long divisor = atom();
                if (divisor == 0) {
                    throw error("division by zero");
                }
                left /= divisor;
            } else {
                return left;
            }
        }
    }

    private long atom() {
        if (take('-')) {
            return -atom();
        }
        if (take('(')) {
            long inner = sum();
            expect(')');
            return inner;
        }
        String word = word();
        if (Character.isDigit(word.charAt(0))) {
            return Long.parseLong(word);
        }
        return take('(') ? function(word) : number(word);
    }

    private long function(String name) {
        if (name.equals("abs")) {
            long value = sum();
            expect(')');
            return Math.abs(value);
        }
        boolean choice = true;
        boolean first = true;
        switch (name) {
            case "op" -> first = value(word()) == Transpose.NO_TRANS;
            case "on" -> first = value(word()) == Side.LEFT;
            case "given" -> first = (Boolean) value(word());
            case "when" -> {
                char option = (Character) value(word());
                expect(',');
                first = word().indexOf(option) >= 0;
            }
            case "less" -> {
                long a = sum();
                expect(',');
                first = a < sum();
            }
            default -> choice = false;
        }
        if (choice) {
            expect(',');
        }
        long a = sum();
        expect(',');
        long b = sum();
        expect(')');
        return switch (name) {
            case "max" -> Math.max(a, b);
            case "min" -> Math.min(a, b);
            case "op", "on", "given", "when", "less" -> first ? a : b;
            default -> throw error("unknown function " + name);
        };
    }

    private long number(String name) {
        if (value(name) instanceof Number number) {
            return number.longValue();
        }
        throw error(name + " is no number");
    }

    private Object value(String name) {
        Object value = values.get(name);
        if (value == null) {
            throw error("unknown name " + name);
        }
        return value;
    }

    private String word() {
        skipBlanks();
        int start = at;
        while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        if (at == start) {
            throw error("a name or a number is missing");
        }
        return text.substring(start, at);
    }

    private boolean take(char c) {
        skipBlanks();
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char c) {
        if (!take(c)) {
            throw error("'" + c + "' is missing");
        }
    }

    private void skipBlanks() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private IllegalArgumentException error(String what) {
        return new IllegalArgumentException("Expression \"" + text + "\" at " + at + ": " + what);
    }
}
