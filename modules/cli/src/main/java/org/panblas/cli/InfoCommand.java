package org.panblas.cli;

import java.util.concurrent.Callable;
import org.panblas.BackendUnavailableException;
import org.panblas.Backends;
import org.panblas.Blas;
import org.panblas.Lapack;
import org.panblas.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the report: what was tried for each role, what was chosen and why, and what the libraries say of themselves. */
@Command(
        name = "info",
        description = "Which backend serves BLAS and LAPACK, why, and what the others lack.",
        mixinStandardHelpOptions = true)
final class InfoCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Print one JSON object with the keys \"blas\" and \"lapack\".")
    private boolean json;

    InfoCommand() {}

    @Override
    public Integer call() {
        try {
            Blas.get();
            Lapack.get();
        } catch (BackendUnavailableException e) {
            print();
            throw e;
        }
        print();
        return 0;
    }

    private void print() {
        Report report = Backends.report();
        spec.commandLine().getOut().println(json ? report.toJson() : report.toString());
    }
}
