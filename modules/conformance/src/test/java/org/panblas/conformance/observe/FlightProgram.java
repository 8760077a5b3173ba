package org.panblas.conformance.observe;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import jdk.jfr.FlightRecorder;
import jdk.jfr.consumer.RecordingFile;
import org.panblas.Blas;

/**
 * Calls, has {@code jcmd} start a recording of this process, calls again, and prints how many events there are:
 * {@code before B during D after A}. With {@code running} a recording is there from the start.
 */
public final class FlightProgram {
    private static final int CALLS = 1_000;

    private FlightProgram() {}

    public static void main(String[] args) throws Exception {
        boolean running = List.of(args).contains("running");
        calls();
        if (!running) {
            jcmd("JFR.start", "name=late", "+org.panblas.Call#enabled=true", "+org.panblas.Call#threshold=0ns");
            calls();
        }
        Path file = Files.createTempFile("panblas", ".jfr");
        FlightRecorder.getFlightRecorder().getRecordings().getFirst().dump(file);
        long events = RecordingFile.readAllEvents(file).stream()
                .filter(e -> e.getEventType().getName().equals("org.panblas.Call"))
                .count();
        Files.delete(file);
        if (!running) {
            jcmd("JFR.stop", "name=late");
            calls();
        }
        System.out.printf(Locale.ROOT, "events: %d of %d%n", events, CALLS);
    }

    private static void calls() {
        Blas blas = Blas.of("ref");
        double[] x = {1, 2, 3, 4};
        double sum = 0;
        for (int i = 0; i < CALLS; i++) {
            sum += blas.ddot(4, x, 1, x, 1);
        }
        if (sum != 30.0 * CALLS) {
            throw new IllegalStateException("the sum is " + sum);
        }
    }

    private static void jcmd(String... arguments) throws Exception {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                String.valueOf(ProcessHandle.current().pid())));
        command.addAll(List.of(arguments));
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException("jcmd ended with " + exit);
        }
    }
}
