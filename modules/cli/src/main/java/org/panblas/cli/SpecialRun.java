package org.panblas.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.panblas.Backends;
import org.panblas.Blas;
import org.panblas.Lapack;
import org.panblas.spi.BackendInfo;
import org.panblas.spi.Role;
import org.panblas.testkit.LastCall;
import org.panblas.testkit.SpecialValues;

/** Holds backends against the page of what they make of special numbers, or renews their columns in it. */
final class SpecialRun {
    private final PrintWriter out;
    private final Path page;
    private final boolean write;
    private final SpecialValues table;
    private final LastCall last;
    private boolean passed = true;

    SpecialRun(PrintWriter out, Path page, boolean write) throws IOException {
        this.out = out;
        this.page = page;
        this.write = write;
        this.table = SpecialValues.read(page);
        this.last = new LastCall(Files.createTempFile("panblas-special-", ".txt"), "");
        out.println("the call that is being made stands in " + last.file());
        out.flush();
    }

    void blas(String name) {
        hold(name, Role.BLAS, SpecialValues.measure(Blas.of(name), last::note));
    }

    void lapack(String name) {
        hold(name, Role.LAPACK, SpecialValues.measure(Lapack.of(name), last::note));
    }

    /** True where every backend does what the page says. */
    boolean end() throws IOException {
        last.close();
        if (write) {
            table.write(page);
        }
        return passed;
    }

    private void hold(String name, Role role, Map<String, Map<String, String>> measured) {
        BackendInfo info = Backends.info(role, name);
        String column = column(name, info);
        if (write) {
            table.renew(column, source(info), measured);
        }
        List<String> differences = table.differences(column, measured);
        out.printf(
                Locale.ROOT,
                "%s, %s: %d routines, %d calls, %d unlike the page%n",
                name,
                role.name().toLowerCase(Locale.ROOT),
                measured.size(),
                measured.values().stream().mapToInt(Map::size).sum(),
                differences.size());
        differences.forEach(line -> out.println("  " + line));
        out.flush();
        passed &= differences.isEmpty();
    }

    /** The names {@code blas} and {@code lapack} stand for any library; that of the reference has a column. */
    private static String column(String name, BackendInfo info) {
        boolean reference = info.vendor().toLowerCase(Locale.ROOT).contains(SpecialValues.REFERENCE);
        return reference ? SpecialValues.REFERENCE : name;
    }

    static String source(BackendInfo info) {
        return (info.vendor() + " " + info.version() + (info.core().isEmpty() ? "" : ", " + info.core())).strip();
    }
}
