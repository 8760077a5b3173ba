package org.panblas.crosscheck;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/**
 * A call as it was before it was made: what is written, and what shares memory with that, are copies.
 *
 * @param routine its name
 * @param arrays whether the operands were arrays, which a backend may lead another way than segments
 * @param arguments in the order of the segment form
 */
record RecordedCall(String routine, boolean arrays, List<Argument> arguments) {
    RecordedCall {
        arguments = List.copyOf(arguments);
    }

    /** A record of a call that is about to be made. */
    static RecordedCall before(String routine, boolean arrays, List<Argument> arguments) {
        List<MemorySegment> written = arguments.stream()
                .filter(Argument::written)
                .map(Argument::segment)
                .toList();
        List<Argument> kept = new ArrayList<>();
        for (Argument argument : arguments) {
            boolean changes = argument.isOperand()
                    && written.stream()
                            .anyMatch(one ->
                                    argument.segment().asOverlappingSlice(one).isPresent());
            kept.add(argument.written() || changes ? argument.copy() : argument);
        }
        return new RecordedCall(routine, arrays, kept);
    }

    /** The same call with written operands of its own, so that this one stays as it is. */
    RecordedCall again() {
        return new RecordedCall(
                routine,
                arrays,
                arguments.stream().map(a -> a.written() ? a.copy() : a).toList());
    }

    /** The argument of a name; null where there is none. */
    Argument argument(String name) {
        return arguments.stream().filter(a -> a.name().equals(name)).findFirst().orElse(null);
    }

    /** With another value for an argument. */
    RecordedCall with(String name, Object value) {
        return new RecordedCall(
                routine,
                arrays,
                arguments.stream()
                        .map(a -> a.name().equals(name) ? a.with(value) : a)
                        .toList());
    }

    /** With another routine of the same arguments. */
    RecordedCall of(String other) {
        return new RecordedCall(other, arrays, arguments);
    }

    /** The operands that are written. */
    List<Argument> outputs() {
        return arguments.stream().filter(Argument::written).toList();
    }

    /** The largest dimension. */
    double largest() {
        double largest = 1;
        for (Argument argument : arguments) {
            boolean size = argument.value() instanceof Long
                    && !argument.name().startsWith("inc")
                    && !argument.name().startsWith("ld")
                    && !argument.name().startsWith("stride");
            largest = size ? Math.max(largest, (Long) argument.value()) : largest;
        }
        return largest;
    }
}
