package org.panblas.testkit.engine;

import java.util.List;
import java.util.Map;
import org.panblas.Complex;
import org.panblas.EigenvalueSelector;
import org.panblas.GeneralizedEigenvalueSelector;
import org.panblas.Transpose;
import org.panblas.testkit.ArgKind;
import org.panblas.testkit.ArgSpec;
import org.panblas.testkit.Operand;

/** Turns the values of a case into what {@code Invoker} takes. */
final class Arguments {
    /** Every case that sorts eigenvalues wants those of the right half-plane first. */
    static final EigenvalueSelector POSITIVE = (re, im) -> re > 0;

    static final GeneralizedEigenvalueSelector POSITIVE_QUOTIENT =
            (alphaRe, alphaIm, betaRe, betaIm) -> alphaRe * betaRe + alphaIm * betaIm > 0;

    private Arguments() {}

    static Object of(Call call, ArgSpec arg, Map<String, Operand> operands) {
        Object value = call.value(arg.name());
        return switch (arg.kind()) {
            case LAYOUT, TRANS, UPLO, DIAG, SIDE, OPTION, BOOL -> value;
            case SELECT -> arg.detail().equals("1") ? POSITIVE : POSITIVE_QUOTIENT;
            case DIM, LD, INC, INT, STRIDE, GROUP_COUNT -> Long.valueOf((Integer) value);
            case SCALAR -> call.precision().complex() ? value : (Object) ((Complex) value).re();
            case REAL_SCALAR, FLOAT_SCALAR -> ((Complex) value).re();
            case ARRAY -> array(call, arg, operands);
            case GROUP_TRANS ->
                ((List<?>) value).stream().map(Transpose.class::cast).toArray(Transpose[]::new);
            case GROUP_DIM, GROUP_LD, GROUP_SIZE ->
                ((List<?>) value).stream().mapToInt(v -> (Integer) v).toArray();
            case GROUP_SCALAR -> scalars(call, (List<?>) value);
        };
    }

    private static Object array(Call call, ArgSpec arg, Map<String, Operand> operands) {
        if (!isGroup(arg)) {
            return operands.get(arg.name());
        }
        return Groups.storages(arg, call.test().values()).keySet().stream()
                .map(operands::get)
                .toArray(Operand[]::new);
    }

    private static Object scalars(Call call, List<?> values) {
        int width = call.precision().complex() ? 2 : 1;
        Cells cells = Cells.sentinels(call.spec(), ArgSpec.Element.T, values.size() * width);
        for (int g = 0; g < values.size(); g++) {
            Complex z = (Complex) values.get(g);
            cells.set(g * width, z.re());
            if (width == 2) {
                cells.set(g * width + 1, z.im());
            }
        }
        return cells.array();
    }

    static boolean isGroup(ArgSpec arg) {
        return arg.kind() == ArgKind.ARRAY && arg.shapes().getFirst().kind().equals("group");
    }
}
