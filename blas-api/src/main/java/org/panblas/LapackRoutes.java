package org.panblas;

import java.util.function.Function;
import org.panblas.observe.Observed;
import org.panblas.observe.Observing;
import org.panblas.resolve.Opened;
import org.panblas.spi.LapackBackend;
import org.panblas.spi.LapackKernels;
import org.panblas.spi.Routines;

/** Which backend serves which routine: the chosen one what it has, another one the rest. */
final class LapackRoutes implements Observed {
    private final Opened chosen;
    private final Function<String, Opened> others;
    private final Observing observing;
    private volatile Table table = new Table(false);

    /**
     * Who serves each routine. An entry is looked up once or, by threads that race, several times with the same outcome.
     */
    private static final class Table {
        private final boolean watched;
        private final LapackBackend[] serving =
                new LapackBackend[Routines.lapack().size()];

        Table(boolean watched) {
            this.watched = watched;
        }
    }

    /**
     * @param chosen the backend of the order
     * @param others the backend for a routine that the chosen one lacks; throws where there is none
     * @param observing puts the watch before a backend
     */
    private LapackRoutes(Opened chosen, Function<String, Opened> others, Observing observing) {
        this.chosen = chosen;
        this.others = others;
        this.observing = observing;
    }

    /**
     * The facade over these routes. Who only multiplies matrices names no class of LAPACK's facade, so that the JVM need not
     * load and verify them.
     */
    static Lapack facade(Opened chosen, Function<String, Opened> others, Observing observing, ThreadLimits limits) {
        LapackRoutes routes = new LapackRoutes(chosen, others, observing);
        observing.add(routes);
        return new CheckedLapack(chosen.name(), routes, limits);
    }

    @Override
    public void observe(boolean on) {
        table = new Table(on);
    }

    /** The kernels that serve a routine. */
    LapackKernels of(int routine) {
        return serving(routine);
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
        return serving(routine).offHeap();
    }

    String name(int routine) {
        return Routines.lapack().get(routine);
    }

    /** The largest size that the one who serves a routine takes; arguments are checked for a routine of nobody too. */
    long maximum(int routine) {
        try {
            return serving(routine).maxIndex();
        } catch (UnsupportedOperationException e) {
            return Integer.MAX_VALUE;
        }
    }

    private LapackBackend serving(int routine) {
        Table now = table;
        LapackBackend backend = now.serving[routine];
        return backend == null ? find(now, routine) : backend;
    }

    private LapackBackend find(Table now, int routine) {
        String name = name(routine);
        Opened opened = ((LapackBackend) chosen.backend()).serves(name) ? chosen : others.apply(name);
        LapackBackend backend = (LapackBackend) opened.backend();
        LapackBackend serving = now.watched ? observing.watched(opened.name(), backend) : backend;
        now.serving[routine] = serving;
        return serving;
    }
}
