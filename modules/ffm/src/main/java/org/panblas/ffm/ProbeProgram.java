package org.panblas.ffm;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.panblas.BackendUnavailableException;
import org.panblas.Backends;
import org.panblas.Report.Attempt;
import org.panblas.spi.Role;

/**
 * What the process of {@link ProbeProcess} runs: it opens one backend and tells what came of it, in lines that begin with a
 * word of the caller's choice, because the library may write to the output too.
 */
final class ProbeProgram {
    /** The process runs, and is about to open the library. */
    static final String STARTED = "started";

    /** The backend is ready; what was asked of the loader and the file follow. */
    static final String PASSED = "passed";

    /** The backend refused the library; stage, cause and remedy follow. */
    static final String REFUSED = "refused";

    private ProbeProgram() {}

    /** @param args the word, the role and the backend's name */
    static void main(String[] args) {
        say(args[0], List.of(STARTED));
        say(args[0], verdict(Role.valueOf(args[1]), args[2]));
    }

    private static List<String> verdict(Role role, String name) {
        try {
            return List.of(PASSED, Backends.info(role, name).requestedFile());
        } catch (BackendUnavailableException e) {
            Attempt attempt = e.attempts().getLast();
            return List.of(REFUSED, attempt.stage(), attempt.cause(), attempt.remedy());
        }
    }

    private static void say(String word, List<String> fields) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        // What the library wrote may lack its end of line.
        out.print("\n" + word + "\t"
                + String.join("\t", fields.stream().map(ProbeProgram::oneLine).toList()) + "\n");
        out.flush();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
