package org.panblas.generator;

import java.util.List;

/** Writes the list of routines for {@code docs/routines.md}. */
final class DocsEmitter {
    private DocsEmitter() {}

    static String emit(Table blas, Table lapack) {
        StringBuilder text = new StringBuilder("""
                # Routines

                Written from `routines.table` and `lapack.table`; a test holds this page against them.

                """);
        text.append(blas.routines().size())
                .append(" BLAS and ")
                .append(lapack.routines().size())
                .append(" LAPACK routines, each in up to three overload forms.\n");
        for (Table table : List.of(blas, lapack)) {
            for (String level : table.levels()) {
                text.append("\n## `")
                        .append(ApiEmitter.interfaceName(level))
                        .append("`\n\n| routines | what they do |\n|---|---|\n");
                for (Entry entry : table.level(level)) {
                    String names = String.join(
                            " ",
                            entry.routines().stream()
                                    .map(r -> "`" + r.name() + "`")
                                    .toList());
                    text.append("| ")
                            .append(names)
                            .append(" | ")
                            .append(entry.does().replace("|", "\\|"))
                            .append(" |\n");
                }
            }
        }
        return text.toString();
    }
}
