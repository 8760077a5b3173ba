package org.panblas.testkit.special;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.panblas.BlasArgumentException;
import org.panblas.Complex;
import org.panblas.testkit.ArgSpec;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.Target;
import org.panblas.testkit.engine.FilledCall;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Precision;

/** What came of a call with special operands: how many numbers of which kind, in words. */
final class Answer {
    /** Kinds of numbers, as the table names them. */
    private enum Kind {
        NAN("NaN"),
        INFINITE("Inf"),
        MINUS_INFINITE("-Inf"),
        FINITE("finite"),
        SUBNORMAL("sub"),
        ZERO("0"),
        MINUS_ZERO("-0");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        static Kind of(double value, Precision precision) {
            if (Double.isNaN(value)) {
                return NAN;
            } else if (Double.isInfinite(value)) {
                return value > 0 ? INFINITE : MINUS_INFINITE;
            } else if (value == 0) {
                return 1 / value > 0 ? ZERO : MINUS_ZERO;
            }
            return Math.abs(value) < precision.smallestNormal() ? SUBNORMAL : FINITE;
        }
    }

    private Answer() {}

    /** Makes the call; {@code x 66 finite, 1 NaN}: what each operand that is written holds, and what is returned. */
    static String of(Target target, RoutineSpec spec, Situation situation) {
        FilledCall call = FilledCall.run(target, spec, situation.values(), situation.numbers());
        if (call.thrown() != null) {
            return call.thrown() instanceof BlasArgumentException ? "refused" : "threw " + call.thrown();
        }
        Precision precision = Precision.of(spec.precision());
        List<String> parts = new ArrayList<>();
        if (call.returned() != null) {
            parts.add(returned(spec, call.returned(), precision));
        }
        for (ArgSpec output : call.outputs()) {
            String counts = counts(call, spec, output, precision);
            if (!counts.isEmpty()) {
                parts.add(output.name() + " " + counts);
            }
        }
        return String.join("; ", parts);
    }

    private static String returned(RoutineSpec spec, Object value, Precision precision) {
        return switch (value) {
            case Integer i -> spec.returns().equals("info") ? "info " + info(i) : "index " + i;
            case Complex z -> Kind.of(z.re(), precision).text + " + " + Kind.of(z.im(), precision).text + "i";
            case Number real ->
                Kind.of(real.doubleValue(), spec.returns().equals("double") ? Precision.D : precision).text;
            default -> String.valueOf(value);
        };
    }

    /** Where an iteration stopped is nobody's business. */
    private static String info(int info) {
        return info == 0 ? "0" : info < 0 ? String.valueOf(info) : "> 0";
    }

    private static String counts(FilledCall call, RoutineSpec spec, ArgSpec output, Precision precision) {
        Matrix matrix = call.after(output.name());
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        for (int j = 0; j < matrix.cols(); j++) {
            for (int i = 0; i < matrix.rows(); i++) {
                if (call.isStored(output.name(), i, j)) {
                    counts.merge(Kind.of(matrix.re(i, j), precision), 1, Integer::sum);
                    if (output.pairs(spec.complex())) {
                        counts.merge(Kind.of(matrix.im(i, j), precision), 1, Integer::sum);
                    }
                }
            }
        }
        return counts.size() == 1
                ? "all " + counts.keySet().iterator().next().text
                : counts.entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey().text)
                        .collect(Collectors.joining(", "));
    }
}
