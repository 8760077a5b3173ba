package org.panblas;

import java.util.function.Function;
import org.panblas.spi.LapackBackend;
import org.panblas.spi.LapackKernels;
import org.panblas.spi.Routines;

/** Which backend serves which routine: the chosen one what it has, another one the rest. */
final class LapackRoutes {
    private final LapackBackend chosen;
    private final Function<String, LapackBackend> others;
    // An entry is looked up once or, by threads that race, several times with the same outcome.
    private final LapackBackend[] serving = new LapackBackend[Routines.lapack().size()];

    /**
     * @param chosen the backend of the order
     * @param others the backend for a routine that the chosen one lacks; throws where there is none
     */
    LapackRoutes(LapackBackend chosen, Function<String, LapackBackend> others) {
        this.chosen = chosen;
        this.others = others;
    }

    /** The kernels that serve a routine. */
    LapackKernels of(int routine) {
        LapackBackend backend = serving[routine];
        return backend == null ? find(routine) : backend;
    }

    /** Whether there is a backend for a routine. */
    boolean serves(String routine) {
        int index = Routines.lapack().indexOf(routine);
        if (index < 0) {
            throw new IllegalArgumentException("LAPACK has no routine \"" + routine + "\"");
        }
        try {
            of(index);
            return true;
        } catch (UnsupportedOperationException e) {
            return false;
        }
    }

    /** Whether the one who serves a routine saves a copy where operands are in native memory. */
    boolean offHeap(int routine) {
        of(routine);
        return serving[routine].offHeap();
    }

    String name(int routine) {
        return Routines.lapack().get(routine);
    }

    /** The largest integer that every backend takes. */
    long maximum() {
        return Integer.MAX_VALUE;
    }

    private LapackBackend find(int routine) {
        String name = name(routine);
        LapackBackend backend = chosen.serves(name) ? chosen : others.apply(name);
        serving[routine] = backend;
        return backend;
    }
}
