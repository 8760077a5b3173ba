package org.panblas.testkit.engine;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.panblas.testkit.Target;

/**
 * A call with one wrong argument, and the exception it must end in before anything is written.
 *
 * @param name the name, for example {@code dgetrf[wrong memory=ARRAY layout=COL_MAJOR lda=2]}
 * @param argument which argument is wrong
 * @param what how, for example {@code 2}
 * @param row the routine's row
 * @param legal the case without the mistake
 * @param mistake makes it
 * @param type the exception's type
 * @param message what its whole message must match
 */
public record ErrorExit(
        String name,
        String argument,
        String what,
        Row row,
        Case legal,
        Mistake mistake,
        Class<? extends RuntimeException> type,
        Pattern message) {

    /** Puts a mistake into legal arguments. */
    @FunctionalInterface
    public interface Mistake {
        /** Changes {@code args}; an arena that it closes is its own. */
        void make(Object[] args);
    }

    /** The faults; empty where the call fails as it must. */
    public List<String> run(Target target) {
        Call call = new Call(legal);
        call.fill(row);
        List<String> faults = new ArrayList<>();
        try (Arena arena = Arena.ofConfined()) {
            Object[] args = call.open(arena);
            mistake.make(args);
            faults.addAll(outcome(call, target, args));
            call.close();
        }
        faults.addAll(call.intrusions());
        return faults;
    }

    private List<String> outcome(Call call, Target target, Object[] args) {
        try {
            call.run(target, args);
            return List.of("returned; must throw " + expected());
        } catch (RuntimeException e) {
            boolean right = e.getClass() == type
                    && message.matcher(String.valueOf(e.getMessage())).matches();
            return right ? List.of() : List.of("threw " + e + "; must throw " + expected());
        }
    }

    private String expected() {
        return type.getSimpleName() + " with " + message;
    }
}
