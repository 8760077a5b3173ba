package org.panblas.observe;

import java.util.ArrayList;
import java.util.List;
import org.panblas.order.Settings;
import org.panblas.spi.BlasBackend;
import org.panblas.spi.LapackBackend;

/**
 * Whether calls are watched now, and who watches them. Flight Recorder may want to know of calls from any moment on, the
 * profile from the start; an image without Flight Recorder has only the latter.
 */
public final class Observing {
    private final boolean always;
    private final List<Watcher> watchers = new ArrayList<>();
    private final List<Observed> observed = new ArrayList<>();
    private boolean on;

    /** Kept, because Flight Recorder refers to it weakly. */
    @SuppressWarnings({"FieldCanBeLocal", "UnusedVariable"})
    private Object recordings;

    private Observing(boolean always) {
        this.always = always;
        this.on = always;
    }

    /** Begins to listen to those who may want to watch. */
    public static Observing of(Settings settings) {
        boolean profiled = Profile.isWanted(settings);
        Observing observing = new Observing(profiled);
        if (profiled) {
            observing.watchers.add(Profile.untilExit());
        }
        if (hasFlightRecorder()) {
            observing.watchers.add(new FlightEvents());
            observing.recordings = FlightRecordings.listen(observing::recording);
        }
        return observing;
    }

    /** It is an optional module, which an image made by jlink may lack. */
    private static boolean hasFlightRecorder() {
        return ModuleLayer.boot().findModule("jdk.jfr").isPresent();
    }

    /** From now on tells these whether they are to be watched. */
    public synchronized void add(Observed calls) {
        observed.add(calls);
        if (on) {
            calls.observe(true);
        }
    }

    private synchronized void recording(boolean running) {
        boolean now = always || running;
        if (now != on) {
            on = now;
            observed.forEach(calls -> calls.observe(now));
        }
    }

    /** A backend with the watch before it. */
    public BlasBackend watched(String name, BlasBackend backend) {
        return new WatchedBlas(backend, new CallWatch(name, watchers));
    }

    /** A backend with the watch before it. */
    public LapackBackend watched(String name, LapackBackend backend) {
        return new WatchedLapack(backend, new CallWatch(name, watchers));
    }
}
