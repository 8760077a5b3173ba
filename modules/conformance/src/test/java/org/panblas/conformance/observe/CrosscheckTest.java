package org.panblas.conformance.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.panblas.conformance.ChildJvm;

/** {@code blas.crosscheck} in fresh processes. */
class CrosscheckTest {
    private static final String PROVIDER = WrongBlas.class.getName() + "$Provider";

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "dgemm, 'dgemm of wrong and of ref disagree in c, element 1: '",
        "gap, 'dgemm of wrong and of ref disagree in c, element 11: '",
        "ddot, 'ddot of wrong and of ref disagree in the result: '",
        "idamax, 'idamax of wrong and of ref disagree in the result: '",
        "drot, 'drot of wrong and of ref disagree in y, element 0: '",
        "dtrsm, 'dtrsm of wrong and of ref disagree in b, element '",
    })
    void aWrongResultIsReportedAndReplayed(String wrong, String words) throws Exception {
        String output = output(List.of("-Dwrong=" + wrong, "-Dblas.crosscheck=wrong,ref", "-Dblas.order=wrong"));
        assertThat(output).contains(words).contains("done: true");
        Matcher file = Pattern.compile("The call is in (\\S+);").matcher(output);
        assertThat(file.find()).isTrue();
        assertThat(file.find()).as("only the first is reported").isFalse();
        file.reset();
        assertThat(file.find()).isTrue();
        String path = file.group(1);
        assertThat(Path.of(path)).startsWith(directory);
        assertThat(output(List.of("-Dwrong=" + wrong), "replay", path)).contains(words);
        assertThat(output(List.of(), "replay", path)).contains("they agree");
    }

    @Test
    void aRightResultIsNot() throws Exception {
        assertThat(output(List.of("-Dblas.crosscheck=wrong, Java", "-Dblas.order=wrong")))
                .contains("done: true")
                .doesNotContain("disagree");
    }

    /**
     * All options and kinds of numbers, with what must not be read full of NaN; the routines of two precisions, or of all
     * where the full profile is asked for.
     */
    @Test
    void backendsThatPassTheKitAgree() throws Exception {
        String profile = "-Dpanblas.check.profile=" + System.getProperty("panblas.check.profile", "quick");
        assertThat(output(List.of(profile, "-Dblas.crosscheck=openblas,ref"), "kit", "openblas"))
                .contains("the kit passed")
                .doesNotContain("disagree");
    }

    @Test
    void whatCannotBeReadIsRefused() throws Exception {
        ChildJvm.Outcome outcome = run(List.of("-Dblas.crosscheck=ref"));
        assertThat(outcome.exit()).isNotZero();
        assertThat(outcome.output())
                .contains("blas.crosscheck (system property) = \"ref\": must be two names")
                .doesNotContain("ExceptionInInitializerError");
        assertThat(run(List.of("-Dblas.crosscheck=java,ref")).output()).contains("must be two names");
        Path other = Files.writeString(directory.resolve("other"), "something else");
        assertThat(run(List.of(), "replay", other.toString()).output())
                .contains("is no call that blas.crosscheck has written");
    }

    private String output(List<String> options, String... arguments) throws Exception {
        ChildJvm.Outcome outcome = run(options, arguments);
        assertThat(outcome.exit()).as(outcome.output()).isZero();
        return outcome.output();
    }

    private ChildJvm.Outcome run(List<String> options, String... arguments) throws IOException, InterruptedException {
        Path services = Files.createDirectories(directory.resolve("path/META-INF/services"));
        Files.writeString(services.resolve("org.panblas.spi.BlasProvider"), PROVIDER + "\n");
        List<String> all = new ArrayList<>(options);
        all.add("-Djava.io.tmpdir=" + directory);
        return ChildJvm.runWith(
                directory.resolve("path") + File.pathSeparator, CrosscheckProgram.class, all, arguments);
    }
}
