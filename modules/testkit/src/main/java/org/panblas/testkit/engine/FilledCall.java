package org.panblas.testkit.engine;

import java.lang.foreign.Arena;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.panblas.testkit.ArgKind;
import org.panblas.testkit.ArgSpec;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.Target;
import org.panblas.testkit.oracle.Matrix;

/** A call whose operands are filled by the caller, with whatever numbers, and whose results nobody judges. */
public final class FilledCall {
    /** The numbers of the operands. */
    @FunctionalInterface
    public interface Numbers {
        /** The real part of an element, or with part 1 its imaginary part. */
        double of(String array, int i, int j, int part);
    }

    private final Call call;
    private RuntimeException thrown;

    private FilledCall(Call call) {
        this.call = call;
    }

    /**
     * Makes a call on native memory in column-major order; where that begins decides which loops of a library take what.
     *
     * @param values the arguments that are no arrays, in C order; leading dimensions, strides and what has bounds are fitted
     */
    public static FilledCall run(Target target, RoutineSpec spec, Map<String, Object> values, Numbers numbers) {
        Map<String, Object> fitted = new LinkedHashMap<>(values);
        Sizes.resolve(spec, fitted);
        Call call = new Call(new Case(spec, Memory.NATIVE, 0, 0, "plain", 1, fitted));
        for (ArgSpec arg : spec.args()) {
            if (arg.kind() == ArgKind.ARRAY && arg.access() != ArgSpec.Access.OUT) {
                fill(call.block(arg.name()), arg.name(), numbers);
            }
        }
        FilledCall filled = new FilledCall(call);
        try (Arena arena = Arena.ofConfined()) {
            call.run(target, call.open(arena));
        } catch (RuntimeException e) {
            filled.thrown = e;
        }
        return filled;
    }

    private static void fill(Block block, String name, Numbers numbers) {
        Storage storage = block.input();
        for (int j = 0; j < storage.cols(); j++) {
            for (int i = 0; i < storage.rows(); i++) {
                if (storage.place().of(i, j) >= 0) {
                    double re = numbers.of(name, i, j, 0);
                    if (block.width == 2) {
                        block.set(storage, i, j, re, numbers.of(name, i, j, 1));
                    } else {
                        block.setReal(storage, i, j, re);
                    }
                }
            }
        }
    }

    /** What the routine threw, or null. */
    public RuntimeException thrown() {
        return thrown;
    }

    /** What it returned. */
    public Object returned() {
        return call.returned();
    }

    /** The arrays that it may write, integers and letters aside. */
    public List<ArgSpec> outputs() {
        return call.spec().args().stream()
                .filter(arg -> arg.kind() == ArgKind.ARRAY
                        && arg.access() != ArgSpec.Access.IN
                        && arg.element() != ArgSpec.Element.INT
                        && arg.element() != ArgSpec.Element.BYTE)
                .toList();
    }

    /** An array as it is after the call; what is not stored is zero. */
    public Matrix after(String array) {
        return call.after(array);
    }

    /** Whether an element is stored. */
    public boolean isStored(String array, int i, int j) {
        return call.block(array).output().place().of(i, j) >= 0;
    }
}
