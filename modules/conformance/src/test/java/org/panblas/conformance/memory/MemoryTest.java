package org.panblas.conformance.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.panblas.conformance.ChildJvm;

/**
 * Calls keep no memory. The heap is all there from the start, so that what grows is native: what the compiler and its code take,
 * and what a call would leave behind. {@code -Dpanblas.memory.calls=10000000} makes more of them, and then looks at what is
 * left when Panblas has lain idle.
 */
@EnabledOnOs(OS.LINUX)
class MemoryTest {
    private static final int CALLS = Integer.getInteger("panblas.memory.calls", 600_000);

    /** From so many calls on a test takes so long that some seconds of idleness do not count. */
    private static final int MANY = 2_000_000;

    /**
     * Kilobytes by which each of what is printed may grow. The first two have room for the compiler, which may be late on a busy
     * machine; memory for arenas has none, since three bytes that every call left would be as much in the fewest calls.
     */
    private static final long[] LIMITS = {64 << 10, 64 << 10, 1 << 10};

    @ParameterizedTest
    @ValueSource(strings = {"ref", "openblas"})
    void staysAsItIs(String backend) throws Exception {
        List<String> options = List.of(
                "-Xms256m", "-Xmx256m", "-XX:+AlwaysPreTouch", "-Dblas.small=off", "-XX:NativeMemoryTracking=summary");
        String[] arguments = CALLS < MANY
                ? new String[] {backend, String.valueOf(CALLS)}
                : new String[] {backend, String.valueOf(CALLS), "idle"};
        ChildJvm.Outcome outcome = ChildJvm.run(MemoryProgram.class, options, arguments);
        assertThat(outcome.exit()).as(outcome.output()).isZero();
        long[] half = kilobytes(outcome.output(), "half: ");
        long[] end = kilobytes(outcome.output(), "end: ");
        System.out.printf("%s, %d calls, KB resident, of the JVM without its heap, for others:%n", backend, CALLS);
        System.out.print(outcome.output()
                .lines()
                .filter(line -> line.matches("(half|end|idle): .*"))
                .collect(Collectors.joining(System.lineSeparator(), "", System.lineSeparator())));
        for (int kind = 0; kind < half.length; kind++) {
            assertThat(end[kind] - half[kind]).isLessThan(LIMITS[kind]);
        }
        // That it is tracked at all, and that arenas are counted there.
        assertThat(end[1]).isGreaterThan(end[2]);
        assertThat(end[2]).isPositive();
    }

    private static long[] kilobytes(String output, String word) {
        return output.lines()
                .filter(line -> line.startsWith(word))
                .map(line -> Stream.of(line.substring(word.length()).split(" "))
                        .mapToLong(Long::parseLong)
                        .toArray())
                .findFirst()
                .orElseThrow();
    }
}
