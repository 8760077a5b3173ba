package org.panblas.resolve;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.panblas.OrderException;
import org.panblas.order.Settings;
import org.panblas.spi.Role;

/**
 * The overrides beside the order, read from system properties:
 *
 * <ul>
 *   <li>{@code blas.library=PATH}: exactly this file serves. The order still says which backends may open it; it is
 *       given to each of them in turn, and the first whose vendor check it passes serves. {@code ref}, which opens no
 *       file, is left out, so that a file that does not fit is an error and never a silent change to Java.
 *   <li>{@code blas.<name>.library=PATH}: the file for one backend; it goes before {@code blas.library}.
 *   <li>{@code lapack.library}, {@code lapack.<name>.library}: likewise. Without them LAPACK from a backend uses
 *       {@code blas.<name>.library}, so that one file serves both roles.
 *   <li>{@code lapack.over=NAME}: a LAPACK library that takes its BLAS from elsewhere takes that of this backend; one with
 *       a BLAS inside is refused.
 *   <li>{@code blas.<name>.interface=auto|lp64|ilp64}, {@code blas.verify=off|quick|full},
 *       {@code blas.probe=off|process}, {@code blas.library.trust=false|true}, {@code blas.missing=ref|fail}: for both
 *       roles.
 * </ul>
 *
 * @param settings where they are read
 */
record Options(Settings settings) {
    static final String OVER = "lapack.over";

    private static final List<String> INTERFACES = List.of("auto", "lp64", "ilp64");
    private static final List<String> VERIFY = List.of("quick", "off", "full");
    private static final List<String> PROBE = List.of("off", "process");
    private static final List<String> TRUST = List.of("false", "true");
    private static final List<String> MISSING = List.of("ref", "fail");

    /** The file that must serve the role, whichever candidate opens it. */
    Optional<String> library(Role role) {
        return settings.nonBlankProperty(libraryKey(role));
    }

    /** The name of the setting that {@link #library(Role)} reads. */
    static String libraryKey(Role role) {
        return prefix(role) + ".library";
    }

    /** The file for one candidate. */
    Optional<String> library(Role role, String name) {
        return named(role, name).or(() -> library(role)).or(() -> named(Role.BLAS, name));
    }

    /** The backend whose BLAS a LAPACK library must call. */
    Optional<String> over() {
        return settings.nonBlankProperty(OVER);
    }

    /** The value of {@code blas.<name>.interface}; {@code auto} where it is not set. */
    String integers(String name) {
        return oneOf("blas." + name + ".interface", INTERFACES);
    }

    /** The value of {@code blas.verify}; {@code quick} where it is not set. */
    String verify() {
        return oneOf("blas.verify", VERIFY);
    }

    /** True where {@code blas.probe=process}. */
    boolean probeInProcess() {
        return oneOf("blas.probe", PROBE).equals("process");
    }

    /** True where {@code blas.library.trust=true}. */
    boolean trustAnyFile() {
        return oneOf("blas.library.trust", TRUST).equals("true");
    }

    /** True where {@code blas.missing=fail}. */
    boolean failOnMissing() {
        return oneOf("blas.missing", MISSING).equals("fail");
    }

    private Optional<String> named(Role role, String name) {
        return settings.nonBlankProperty(prefix(role) + "." + name + ".library");
    }

    private String oneOf(String key, List<String> values) {
        String value = settings.nonBlankProperty(key).orElse(values.getFirst());
        String lower = value.toLowerCase(Locale.ROOT);
        if (!values.contains(lower)) {
            throw new OrderException("%s (system property) = \"%s\": must be one of %s."
                    .formatted(key, value, String.join(", ", values)));
        }
        return lower;
    }

    private static String prefix(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
