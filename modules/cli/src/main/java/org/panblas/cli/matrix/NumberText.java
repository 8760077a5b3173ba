package org.panblas.cli.matrix;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.panblas.Complex;

/**
 * Numbers as text. Real: digits with a point and an exponent after {@code e} or Fortran's {@code d}, {@code nan},
 * {@code inf}, {@code infinity}. Complex: {@code 1+2j}, {@code -2i}, {@code (1+-2j)} as NumPy writes it.
 */
final class NumberText {
    // Possessive quantifiers: a long run of digits is looked at once.
    private static final String REAL_GRAMMAR =
            "[+-]?(?:(?:\\d++\\.?+\\d*+|\\.\\d++)(?:[eEdD][+-]?\\d++)?|(?i:nan|infinity|inf))";
    private static final Pattern REAL = Pattern.compile(REAL_GRAMMAR);
    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d++");
    private static final Pattern COMPLEX =
            Pattern.compile("(?:(?<re>" + REAL_GRAMMAR + ")(?=[+-]))?(?:\\+(?=-))?(?<im>" + REAL_GRAMMAR + ")[ijIJ]");

    private NumberText() {}

    static boolean isReal(String text) {
        return REAL.matcher(text).matches();
    }

    static boolean isInteger(String text) {
        return INTEGER.matcher(text).matches();
    }

    /** The number, which {@link #isReal} has accepted. */
    static double real(String text) {
        return switch (text.charAt(text.length() - 1)) {
            case 'n', 'N' -> Double.NaN;
            case 'f', 'F', 'y', 'Y' -> text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
            default -> Double.parseDouble(text.replace('d', 'e').replace('D', 'e'));
        };
    }

    /** The real or complex number, or null when the text is none. */
    static Complex number(String text) {
        if (isReal(text)) {
            return Complex.of(real(text));
        }
        boolean enclosed = text.startsWith("(") && text.endsWith(")");
        Matcher complex = COMPLEX.matcher(enclosed ? text.substring(1, text.length() - 1) : text);
        if (!complex.matches()) {
            return null;
        }
        String re = complex.group("re");
        return new Complex(re == null ? 0 : real(re), real(complex.group("im")));
    }

    /** The shortest text that reads as the same number of the kind. */
    static String of(double value, Element element) {
        if (Double.isInfinite(value)) {
            return value < 0 ? "-Inf" : "Inf";
        }
        return element.isSingle() ? Float.toString((float) value) : Double.toString(value);
    }
}
