package org.panblas.generator;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Called by the build: {@code api|ref|ffm|testkit|docs TABLES OUT [EXTRA]}. TABLES is the folder of the tables. EXTRA is
 * for {@code ref} the folder of its sources, and for {@code ffm} the {@code cblas.h} to hold the table against, with
 * {@code lapacke.h} and {@code lapack.h} beside it.
 */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Path tables = Path.of(args[1]);
        Path out = Path.of(args[2]);
        Table blas = Table.read(tables.resolve("routines.table"));
        Table lapack = Table.read(tables.resolve("lapack.table"));
        switch (args[0]) {
            case "api" -> {
                KernelsEmitter.emit(blas, lapack, out);
                LapackKernelsEmitter.emit(lapack, out);
                ApiEmitter.emit(blas, "Blas", out);
                ApiEmitter.emit(lapack, "Lapack", out);
                CheckEmitter.emit(blas, out);
                CheckEmitter.emit(lapack, out);
                CheckedEmitter.emit(blas, out);
                CheckedLapackEmitter.emit(lapack, out);
                CrosscheckEmitter.emit(blas, out);
                WatchEmitter.emit(blas, lapack, Flops.read(tables.resolve("flops.table")), out);
            }
            case "ref" -> {
                Path sources = Path.of(args[3]);
                RefEmitter.emit(blas, lapack, DeriveNative.names(sources), out);
                Derive.tree(sources, out);
                DeriveNative.tree(sources, out);
            }
            case "ffm" -> {
                Header header = Header.read(Path.of(args[3]));
                List<String> differences = new ArrayList<>(header.differences(blas));
                differences.addAll(
                        LapackHeader.differences(lapack, Path.of(args[3]).resolveSibling("")));
                if (!differences.isEmpty()) {
                    throw new IllegalStateException("The tables and the headers beside " + args[3] + " differ:\n  "
                            + String.join("\n  ", differences));
                }
                FfmEmitter.emit(blas, lapack, Map.copyOf(header.prototypes), out);
            }
            case "testkit" -> TestkitEmitter.emit(blas, lapack, out);
            case "docs" -> Source.write(out, DocsEmitter.emit(blas, lapack));
            default -> throw new IllegalArgumentException("unknown target \"" + args[0] + "\"");
        }
        if (!args[0].equals("docs")) {
            Source.removeOthers(out);
        }
    }
}
