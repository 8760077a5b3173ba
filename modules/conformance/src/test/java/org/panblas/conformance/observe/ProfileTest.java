package org.panblas.conformance.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.panblas.conformance.ChildJvm;
import org.panblas.conformance.OrderProgram;

/** {@code blas.profile} in a fresh process. */
class ProfileTest {
    private static final int CALLS = ProfileProgram.THREADS * ProfileProgram.CALLS;

    @Test
    void printsATableWhenTheProcessEnds() throws Exception {
        String output = ChildJvm.run(ProfileProgram.class, List.of("-Dblas.profile=true"))
                .output();
        assertThat(output)
                .containsPattern("(?m)^routine +backend +largest size +calls +ms +GFLOP/s$")
                .containsPattern("(?m)^dgemm +openblas +all +" + CALLS + " +[0-9.]+ +[0-9.]+$")
                .containsPattern("(?m)^ +<= 16 +" + CALLS / 2 + " +[0-9.]+ +[0-9.]+$")
                .containsPattern("(?m)^ +<= 64 +" + CALLS / 2 + " +[0-9.]+ +[0-9.]+$")
                .containsPattern("(?m)^ddot +ref +<= 256 +" + CALLS + " +[0-9.]+ +[0-9.]+$")
                .containsPattern("(?m)^dpotrf +openblas +<= 4 +1 +[0-9.]+ +[0-9.]+$");
        Matcher times = Pattern.compile("(?m)^[a-z]+ +\\w+ +(?:all|<= \\d+) +\\d+ +([0-9.]+)")
                .matcher(output);
        double before = Double.POSITIVE_INFINITY;
        while (times.find()) {
            double millis = Double.parseDouble(times.group(1));
            assertThat(millis).as("routines come in the order of their time").isLessThanOrEqualTo(before);
            before = millis;
        }
        assertThat(before).isFinite();
    }

    @Test
    void isOffUnlessAsked() throws Exception {
        assertThat(ChildJvm.run(ProfileProgram.class, List.of()).output()).doesNotContain("GFLOP/s");
        ChildJvm.Outcome wrong = ChildJvm.run(OrderProgram.class, List.of("-Dblas.profile=yes"));
        assertThat(wrong.exit()).isNotZero();
        assertThat(wrong.output())
                .contains("blas.profile (system property) = \"yes\": must be one of false, true.")
                .doesNotContain("ExceptionInInitializerError");
    }
}
