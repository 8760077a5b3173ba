package org.panblas.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.panblas.Layout;
import org.panblas.testkit.engine.ErrorExit;
import org.panblas.testkit.engine.ErrorExits;
import org.panblas.testkit.engine.Memory;

/** Which arguments the error exits try. */
class ErrorExitsTest {
    private static final List<Memory> MEMORIES = List.of(Memory.ARRAY, Memory.OFFSET, Memory.NATIVE, Memory.HEAP);

    private static List<RoutineSpec> specs() {
        return Stream.concat(RoutineSpecs.blas().stream(), RoutineSpecs.lapack().stream())
                .toList();
    }

    @Test
    void everyArgumentIsWrongInTurnInEveryMemoryAndLayout() {
        List<String> missing = new ArrayList<>();
        for (RoutineSpec spec : specs()) {
            Set<List<Object>> tried = new HashSet<>();
            for (ErrorExit exit : ErrorExits.of(spec, ConformanceRows.of(spec))) {
                String what = kind(spec, exit) == ArgKind.ARRAY ? exit.what() : "";
                tried.add(key(exit.legal().memory(), exit.legal().values().get("layout"), exit.argument(), what));
            }
            for (ArgSpec arg : spec.args()) {
                for (Memory memory : MEMORIES) {
                    for (Object layout : layouts(spec)) {
                        String what = arg.kind() == ArgKind.ARRAY ? "short" : "";
                        if (!anyValueIsLegal(spec, arg) && !tried.contains(key(memory, layout, arg.name(), what))) {
                            missing.add(spec.name() + " " + arg.name() + " " + memory + " " + layout);
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    private static List<Object> key(Memory memory, Object layout, String argument, String what) {
        return Arrays.asList(memory, layout, argument, what);
    }

    private static ArgKind kind(RoutineSpec spec, ErrorExit exit) {
        return spec.args().get(spec.indexOf(exit.argument())).kind();
    }

    private static Object[] layouts(RoutineSpec spec) {
        return spec.indexOf("layout") < 0 ? new Object[1] : Layout.values();
    }

    /** An argument that no value makes wrong by itself. */
    private static boolean anyValueIsLegal(RoutineSpec spec, ArgSpec arg) {
        return switch (arg.kind()) {
            case BOOL -> true;
            case REAL_SCALAR, FLOAT_SCALAR -> arg.detail().isEmpty();
            case SCALAR -> !spec.complex() && arg.detail().isEmpty();
            // The two-stage eigenvalue routines of LAPACK have no vectors yet: their arrays are never read.
            case ARRAY -> spec.base().endsWith("_2stage") && Set.of("z", "q").contains(arg.name());
            default -> false;
        };
    }

    @Test
    void namesOfMistakesAreDistinct() {
        for (RoutineSpec spec : specs()) {
            Set<String> names = new HashSet<>();
            for (ErrorExit exit : ErrorExits.of(spec, ConformanceRows.of(spec))) {
                assertTrue(names.add(exit.name()), exit.name());
            }
        }
    }
}
