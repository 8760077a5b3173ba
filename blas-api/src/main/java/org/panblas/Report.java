package org.panblas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What was tried, what was chosen and why, and what the libraries say of themselves at the moment of the call of
 * {@link Backends#report}. It describes the run and not the build, and making it changes nothing.
 *
 * @param blas the BLAS role
 * @param lapack the LAPACK role
 */
public record Report(ReportEntry blas, ReportEntry lapack) {
    public Report {
        Objects.requireNonNull(blas, "blas");
        Objects.requireNonNull(lapack, "lapack");
    }

    /**
     * How far one candidate came.
     *
     * @param name the backend
     * @param stage the stage that failed, or {@code ready}
     * @param cause why it failed, in one sentence with the loader's own words; empty where it is ready
     * @param remedy what the user can do about it; empty where nothing is known
     * @param passed the stages before, with their details
     */
    public record Attempt(String name, String stage, String cause, String remedy, List<String> passed) {
        public Attempt {
            passed = List.copyOf(passed);
        }

        /** One line: {@code blis: libblis.so.4: cannot open shared object file; install it.} */
        @Override
        public String toString() {
            if (cause.isEmpty()) {
                return name + ": " + stage;
            }
            String line = name + ": " + withoutPeriod(cause);
            return (remedy.isEmpty() ? line : line + "; " + withoutPeriod(remedy)) + ".";
        }

        private static String withoutPeriod(String sentence) {
            String text = sentence.strip();
            return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        }
    }

    /** The report as a JSON object with the members {@code blas} and {@code lapack}; the keys are stable. */
    public String toJson() {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("blas", ReportJson.of(blas));
        root.put("lapack", ReportJson.of(lapack));
        return Json.write(root);
    }

    /** The report as a table for people. */
    @Override
    public String toString() {
        return ReportText.of(blas) + "\n" + ReportText.of(lapack);
    }
}
