package org.panblas;

import java.util.List;
import org.panblas.spi.BackendInfo;
import org.panblas.spi.Role;

/**
 * The part of a {@link Report} on one role. Strings are empty where there is nothing to say.
 *
 * @param role the role
 * @param backend the chosen backend; empty where none could be used
 * @param error why none could be used
 * @param provider where the backend came from
 * @param info what the backend says of itself
 * @param threads its thread count
 * @param order the order that chose it
 * @param attempts the candidates that were tried, up to and with the chosen one
 * @param functions how many routines it serves itself
 * @param warnings sentences the user should read
 */
public record ReportEntry(
        Role role,
        String backend,
        String error,
        Provider provider,
        BackendInfo info,
        Threads threads,
        OrderInfo order,
        List<Report.Attempt> attempts,
        Functions functions,
        List<String> warnings) {

    public ReportEntry {
        attempts = List.copyOf(attempts);
        warnings = List.copyOf(warnings);
    }

    /**
     * Where a backend came from.
     *
     * @param module the module, or the file on the class path
     * @param version its version
     */
    public record Provider(String module, String version) {}

    /**
     * The thread count of a library; zeros where there is no backend.
     *
     * @param now the count in force, asked of the library
     * @param start the count Panblas started with
     * @param cap the largest count the library takes
     * @param scope {@code process}, {@code thread} or {@code fixed}
     */
    public record Threads(int now, int start, int cap, String scope) {}

    /**
     * An order.
     *
     * @param text as it was written
     * @param source where it was found
     * @param effective the names that are tried; empty where the text is wrong
     */
    public record OrderInfo(String text, String source, List<String> effective) {
        public OrderInfo {
            effective = List.copyOf(effective);
        }
    }

    /**
     * Who serves the routines of the role.
     *
     * @param served how many the backend serves itself
     * @param fallback how many {@code ref} serves in its place
     * @param missing the names of those the backend does not serve
     */
    public record Functions(int served, int fallback, List<String> missing) {
        public Functions {
            missing = List.copyOf(missing);
        }
    }
}
