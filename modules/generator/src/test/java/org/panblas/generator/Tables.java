package org.panblas.generator;

import java.nio.file.Path;

/** The tables of the project. */
final class Tables {
    private static final Path FOLDER = Path.of("src/main/tables");

    private Tables() {}

    static Table blas() {
        return Table.read(FOLDER.resolve("routines.table"));
    }

    static Table lapack() {
        return Table.read(FOLDER.resolve("lapack.table"));
    }
}
