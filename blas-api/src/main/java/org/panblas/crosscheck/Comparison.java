package org.panblas.crosscheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.panblas.Blas;
import org.panblas.Complex;
import org.panblas.spi.Precision;

/**
 * Compares what a call came to with what another backend makes of it.
 *
 * <p>Nearly every routine of BLAS computes sums of products. Two correct results of one differ by no more than a small
 * multiple of the sum of the magnitudes of these products, and that is what the same routine computes where every number
 * has been replaced by its magnitude. A rotation has a difference in it, so that it is called with s and with -s and the
 * larger result counts. The solution of a triangular system may be off by far more than it is rounded by; there the
 * difference of both solutions, multiplied with the matrix, is held against the product of the magnitudes (Higham, Accuracy
 * and Stability of Numerical Algorithms, 2nd ed., Theorem 8.5). Indices may differ where the elements do not.
 */
final class Comparison {
    private final RecordedCall call;
    private final Blas other;
    private final RecordedCall second;
    private final Object secondResult;

    /**
     * @param call as it was before it was made
     * @param other the backend that makes it again
     */
    Comparison(RecordedCall call, Blas other) {
        this.call = call;
        this.other = other;
        this.second = call.again();
        this.secondResult = Calls.onSegments(other, second);
    }

    /**
     * The first difference beyond the bound.
     *
     * @param outputs the operands that the call wrote, in its order
     * @param result what it returned, or null
     */
    Optional<String> difference(List<Argument> outputs, Object result) {
        if (Routine.isIndex(call.routine())) {
            return indices((Integer) result, (Integer) secondResult);
        }
        if (Routine.isSolution(call.routine())) {
            return solutions(outputs.getFirst(), second.outputs().getFirst());
        }
        List<RecordedCall> magnitudes = new ArrayList<>(List.of(magnitudes(call)));
        if (Routine.isRotation(call.routine())) {
            magnitudes.add(magnitudes
                    .getFirst()
                    .with("s", negative(magnitudes.getFirst().argument("s"))));
        }
        // Each with written operands of its own: that with -s begins as that with s does.
        magnitudes.replaceAll(RecordedCall::again);
        List<Object> bounds =
                magnitudes.stream().map(one -> Calls.onSegments(other, one)).toList();
        if (result != null) {
            return results(result, bounds.getFirst());
        }
        for (int i = 0; i < outputs.size(); i++) {
            int index = i;
            Optional<String> difference = elements(
                    outputs.get(i),
                    second.outputs().get(i),
                    magnitudes.stream().map(one -> one.outputs().get(index)).toList());
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private Optional<String> elements(Argument one, Argument two, List<Argument> magnitudes) {
        Rounding rounding = rounding(one.elements());
        int step = one.elements().isComplex() ? 2 : 1;
        for (long i = 0; i < one.numbers(); i++) {
            double a = one.number(i);
            double b = two.number(i);
            if (Double.compare(a, b) == 0) {
                continue;
            }
            double magnitude = 0;
            for (Argument bound : magnitudes) {
                magnitude = Math.max(magnitude, Math.abs(bound.number(i - i % step)));
            }
            if (rounding.disagree(a, b, magnitude)) {
                return Optional.of(text(place(one, i), a, b, rounding.bound(magnitude)));
            }
        }
        return Optional.empty();
    }

    private Optional<String> results(Object one, Object magnitude) {
        if (one instanceof Complex a) {
            Complex b = (Complex) secondResult;
            double size = Math.abs(((Complex) magnitude).re());
            Rounding rounding = rounding(call.routine().startsWith("c") ? Precision.C : Precision.Z);
            if (rounding.disagree(a.re(), b.re(), size)) {
                return Optional.of(text("the real part", a.re(), b.re(), rounding.bound(size)));
            }
            return rounding.disagree(a.im(), b.im(), size)
                    ? Optional.of(text("the imaginary part", a.im(), b.im(), rounding.bound(size)))
                    : Optional.empty();
        }
        double a = ((Number) one).doubleValue();
        double b = ((Number) secondResult).doubleValue();
        double size = Math.abs(((Number) magnitude).doubleValue());
        // A complex vector has twice as many terms; that the factor is there for real ones, too, does no harm.
        Rounding rounding = rounding(one instanceof Float ? Precision.C : Precision.Z);
        return rounding.disagree(a, b, size)
                ? Optional.of(text("the result", a, b, rounding.bound(size)))
                : Optional.empty();
    }

    private Optional<String> solutions(Argument one, Argument two) {
        Argument difference = one.copy();
        Argument sum = one.copy();
        for (long i = 0; i < one.numbers(); i++) {
            double a = one.number(i);
            double b = two.number(i);
            boolean same = Double.compare(a, b) == 0;
            if (Double.isFinite(a) != Double.isFinite(b)) {
                double finite = Math.abs(Double.isFinite(a) ? a : b);
                // The other one overflowed where there is no reason to.
                if (finite < Math.sqrt(one.elements().real() == Precision.S ? Float.MAX_VALUE : Double.MAX_VALUE)) {
                    return Optional.of(text(place(one, i), a, b, finite));
                }
            }
            Numbers.set(difference.segment(), one.elements(), i, same ? 0 : a - b);
            Numbers.set(sum.segment(), one.elements(), i, Math.abs(a) + Math.abs(b));
        }
        RecordedCall product = call.of(Routine.product(call.routine()));
        Argument alpha = call.argument("alpha");
        if (alpha != null) {
            product = product.with("alpha", unit(alpha.value()));
        }
        RecordedCall residual = product.with(one.name(), difference.segment());
        RecordedCall bound = magnitudes(product.with(one.name(), sum.segment()));
        Calls.onSegments(other, residual);
        Calls.onSegments(other, bound);
        Rounding rounding = rounding(one.elements());
        int step = one.elements().isComplex() ? 2 : 1;
        Argument magnitudes = bound.argument(one.name());
        for (long i = 0; i < one.numbers(); i++) {
            double size = magnitudes.number(i - i % step);
            if (rounding.disagree(residual.argument(one.name()).number(i), 0, size)) {
                return Optional.of(text(place(one, i), one.number(i), two.number(i), rounding.bound(size))
                        + " on the product of the matrix with the difference");
            }
        }
        return Optional.empty();
    }

    private Optional<String> indices(int one, int two) {
        if (one == two) {
            return Optional.empty();
        }
        Argument x = call.argument("x");
        long increment = (Long) call.argument("incX").value();
        double a = compared(x, one * increment);
        double b = compared(x, two * increment);
        boolean complex = x.elements().isComplex();
        // Magnitudes of real numbers are exact, sums of two parts are rounded.
        boolean close = complex && !rounding(x.elements()).disagree(a, b, Math.max(a, b));
        boolean disagree = one < 0 || two < 0 || (!close && !Double.isNaN(a) && !Double.isNaN(b) && !hasNaN(x));
        return disagree ? Optional.of("the result: %d and %d".formatted(one, two)) : Optional.empty();
    }

    /** What the routine compares, of an element. */
    private double compared(Argument x, long element) {
        if (x.elements().isComplex()) {
            return Math.abs(x.number(2 * element)) + Math.abs(x.number(2 * element + 1));
        }
        return Routine.base(call.routine()).startsWith("ia") ? Math.abs(x.number(element)) : x.number(element);
    }

    private static boolean hasNaN(Argument x) {
        for (long i = 0; i < x.numbers(); i++) {
            if (Double.isNaN(x.number(i))) {
                return true;
            }
        }
        return false;
    }

    /** The same call on magnitudes, each operand with memory of its own. */
    private static RecordedCall magnitudes(RecordedCall call) {
        List<Argument> arguments = new ArrayList<>();
        for (Argument argument : call.arguments()) {
            if (argument.isOperand()) {
                Argument copy = argument.copy();
                Numbers.toMagnitudes(copy.segment(), copy.elements());
                arguments.add(copy);
            } else {
                arguments.add(argument.with(magnitude(argument.value())));
            }
        }
        return new RecordedCall(call.routine(), call.arrays(), arguments);
    }

    private static Object magnitude(Object value) {
        return switch (value) {
            case Float number -> Math.abs(number);
            case Double number -> Math.abs(number);
            case Complex number -> new Complex(Math.abs(number.re()) + Math.abs(number.im()), 0);
            default -> value;
        };
    }

    private static Object negative(Argument scalar) {
        if (scalar.value() instanceof Float number) {
            return -number;
        }
        return -(Double) scalar.value();
    }

    private static Object unit(Object scalar) {
        return switch (scalar) {
            case Float _ -> 1f;
            case Double _ -> 1.0;
            default -> new Complex(1, 0);
        };
    }

    private Rounding rounding(Precision precision) {
        Argument alpha = call.argument("alpha");
        double scale = 1;
        if (alpha != null) {
            Object size = magnitude(alpha.value());
            scale = size instanceof Complex number ? number.re() : ((Number) size).doubleValue();
        }
        // Both halves of syr2k, and both parts of a complex sum of one vector.
        return new Rounding(2 * call.largest(), precision, Double.isFinite(scale) ? scale : 1);
    }

    private static String place(Argument operand, long number) {
        return operand.elements().isComplex()
                ? "%s, %s part of element %d"
                        .formatted(operand.name(), number % 2 == 0 ? "real" : "imaginary", number / 2)
                : "%s, element %d".formatted(operand.name(), number);
    }

    private static String text(String place, double one, double two, double bound) {
        return "%s: %s and %s, which differ by %.3g, the bound is %.3g"
                .formatted(place, one, two, Math.abs(one - two), bound);
    }
}
