package org.panblas.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the generator writes, held against files. To renew them after a wanted change: {@code -Dgolden.write=true}. */
class GoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @TempDir
    Path out;

    @Test
    void checks() throws IOException {
        CheckEmitter.emit(small(), out);
        compare("Level3Check.java.txt", Files.readString(out.resolve("org/panblas/spi/Level3Check.java")));
    }

    @Test
    void nativeBinding() throws IOException {
        FfmEmitter.emit(
                small(),
                new Table(java.util.List.of()),
                Map.of("cblas_ddot", "double cblas_ddot(const blasint n, const double *x)"),
                out);
        compare("Lp64Blas.java.txt", Files.readString(out.resolve("org/panblas/ffm/Lp64Blas.java")));
        compare("Ilp64Blas.java.txt", Files.readString(out.resolve("org/panblas/ffm/Ilp64Blas.java")));
        compare("RoutedBlas.java.txt", Files.readString(out.resolve("org/panblas/ffm/RoutedBlas.java")));
    }

    @Test
    void watch() throws IOException {
        WatchEmitter.emit(small(), small(), Flops.read(GOLDEN.resolve("flops.table")), out);
        compare("WatchedBlas.java.txt", Files.readString(out.resolve("org/panblas/observe/WatchedBlas.java")));
        compare("Flops.java.txt", Files.readString(out.resolve("org/panblas/observe/Flops.java")));
    }

    @Test
    void sibling() throws IOException {
        String origin = Files.readString(GOLDEN.resolve("DSample.java"));
        String sibling = Derive.derive(origin);
        assertThat(sibling.lines()).hasSameSizeAs(origin.lines().toList());
        compare("SSample.java.txt", sibling);
    }

    @Test
    void onNativeSegments() throws IOException {
        String origin = Files.readString(GOLDEN.resolve("DSampleLoops.java"));
        String sibling = DeriveNative.derive("DSampleLoops", origin, Set.of("DSampleLoops", "DStrided"));
        assertThat(sibling.lines()).hasSameSizeAs(origin.lines().toList());
        compare("DNativeSampleLoops.java.txt", sibling);
    }

    private static Table small() {
        return Table.read(GOLDEN.resolve("small.table"));
    }

    private static void compare(String name, String actual) throws IOException {
        Path file = GOLDEN.resolve(name);
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(file, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(file));
    }
}
