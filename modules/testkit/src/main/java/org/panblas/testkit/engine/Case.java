package org.panblas.testkit.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.panblas.testkit.ArgKind;
import org.panblas.testkit.ArgSpec;
import org.panblas.testkit.RoutineSpec;

/**
 * One call to try. Everything about it follows from these values, so that its {@link CaseName name} replays it.
 *
 * @param spec the routine
 * @param memory where the operands live
 * @param at the first operand's distance from the beginning of its memory, in elements; each further one begins one later
 * @param tail the elements that each operand's memory has beyond what is needed
 * @param data what kind of numbers the operands hold; {@code plain} or a kind of the routine's row
 * @param seed what the numbers are drawn from
 * @param sharing which operands lie in one memory
 * @param values the arguments that are no arrays, by name, in C order: enums, {@code Integer} for sizes, {@code Complex}
 *     for scalars, and lists of them for a grouped batch
 */
public record Case(
        RoutineSpec spec,
        Memory memory,
        int at,
        int tail,
        String data,
        long seed,
        Sharing sharing,
        Map<String, Object> values) {

    public Case {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** A case whose operands have memory of their own. */
    Case(RoutineSpec spec, Memory memory, int at, int tail, String data, long seed, Map<String, Object> values) {
        this(spec, memory, at, tail, data, seed, Sharing.NONE, values);
    }

    /** The same with other values, in memory that is shared otherwise. */
    Case with(Sharing other, Map<String, Object> changed) {
        return new Case(spec, memory, at, tail, data, seed, other, changed);
    }

    /** The elements that an array must hold. */
    int needed(ArgSpec array) {
        return Groups.storages(array, values).values().stream()
                .flatMap(List::stream)
                .mapToInt(Storage::needed)
                .max()
                .orElse(0);
    }

    /** Whether an array takes more memory where this leading dimension grows. */
    boolean stretches(String ld) {
        Map<String, Object> longer = new LinkedHashMap<>(values);
        longer.compute(ld, (name, value) -> (Integer) value + 1);
        Case stretched = new Case(spec, memory, at, tail, data, seed, longer);
        return spec.args().stream()
                .filter(arg -> arg.kind() == ArgKind.ARRAY)
                .anyMatch(arg -> stretched.needed(arg) > needed(arg));
    }

    /** The case's name, for example {@code dscal[memory=HEAP at=2 tail=0 data=plain seed=7 n=3 alpha=0.0 incX=2]}. */
    @Override
    public String toString() {
        return CaseName.of(this);
    }
}
