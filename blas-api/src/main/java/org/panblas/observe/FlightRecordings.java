package org.panblas.observe;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import jdk.jfr.FlightRecorder;
import jdk.jfr.FlightRecorderListener;
import jdk.jfr.Recording;
import jdk.jfr.RecordingState;

/**
 * Tells when the first recording of Flight Recorder runs and when the last one has ended. What a recording is set to does
 * not count here: that may change while it runs, and the event asks for it.
 */
final class FlightRecordings implements FlightRecorderListener {
    private final Set<Long> running = ConcurrentHashMap.newKeySet();
    private final Consumer<Boolean> told;

    private FlightRecordings(Consumer<Boolean> told) {
        this.told = told;
    }

    /**
     * Begins to listen. It does not start Flight Recorder.
     *
     * @param told takes, now and on each change, whether a recording runs; it must not wait for anything that may wait for
     *     Flight Recorder
     */
    static void listen(Consumer<Boolean> told) {
        FlightRecordings recordings = new FlightRecordings(told);
        FlightRecorder.addListener(recordings);
        if (FlightRecorder.isInitialized()) {
            FlightRecorder.getFlightRecorder().getRecordings().forEach(recordings::recordingStateChanged);
        }
    }

    @Override
    public void recordingStateChanged(Recording recording) {
        if (recording.getState() == RecordingState.RUNNING) {
            running.add(recording.getId());
        } else {
            running.remove(recording.getId());
        }
        told.accept(!running.isEmpty());
    }
}
