package org.panblas.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** docs/routines.md says what the tables say; {@code -Dgolden.write=true} renews it. */
class RoutinesPageTest {
    @Test
    void isTrue() throws IOException {
        Path page = Path.of("../../docs/routines.md");
        String text = DocsEmitter.emit(Tables.blas(), Tables.lapack());
        if (Boolean.getBoolean("golden.write")) {
            Source.write(page, text);
        }
        assertThat(Files.readString(page)).isEqualTo(text);
    }
}
