package org.panblas.cli;

import java.io.PrintWriter;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.panblas.BackendUnavailableException;
import org.panblas.LapackException;
import org.panblas.OrderException;
import org.panblas.cli.matrix.MatrixFileException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The {@code panblas} program: reads the command line, runs one command, and turns every failure into one message. */
@Command(
        name = "panblas",
        description = "Dense linear algebra in Java over interchangeable backends.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            InfoCommand.class,
            DemoCommand.class,
            CheckCommand.class,
            BenchCommand.class,
            SolveCommand.class,
            LstsqCommand.class,
            EigCommand.class,
            SvdCommand.class,
            DetCommand.class,
            CondCommand.class
        })
public final class Main {
    /** Held here because a logger that nobody holds forgets its level. */
    private static final Logger LOGGER = Logger.getLogger("org.panblas");

    Main() {}

    /** Runs the program and ends the process with its exit code. */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, System.out.charset());
        PrintWriter err = new PrintWriter(System.err, true, System.err.charset());
        System.exit(run(out, err, args));
    }

    /** Runs one command line and returns its exit code: 0, 1 for a failure, 2 for wrong usage. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        // The line that Panblas logs at its first use would stand among the results, which say more.
        LOGGER.setLevel(Level.WARNING);
        CommandLine program = new CommandLine(new Main());
        program.setOut(out).setErr(err);
        program.setCaseInsensitiveEnumValuesAllowed(true);
        program.setParameterExceptionHandler((e, words) -> wrongUsage(e));
        program.setExecutionExceptionHandler((e, command, words) -> failure(e, err));
        return args.length == 0 ? program.execute("--help") : program.execute(args);
    }

    private static int wrongUsage(ParameterException e) {
        CommandLine command = e.getCommandLine();
        String guess = suggestion(e);
        command.getErr()
                .println("panblas: %s%s; see ./%s --help"
                        .formatted(
                                e.getMessage(), guess, command.getCommandSpec().qualifiedName()));
        return ExitCode.USAGE;
    }

    /** What was probably meant; empty when there is no guess. */
    private static String suggestion(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched
                && !unmatched.getSuggestions().isEmpty()) {
            return " (did you mean " + String.join(" or ", unmatched.getSuggestions()) + "?)";
        }
        return "";
    }

    private static int failure(Exception e, PrintWriter err) {
        switch (e) {
            case OrderException order -> {
                err.println("panblas: " + order.getMessage());
                return ExitCode.USAGE;
            }
            case BackendUnavailableException unavailable -> err.println("panblas: " + unavailable.getMessage());
            case CommandFailure expected -> err.println("panblas: " + expected.getMessage());
            case MatrixFileException file -> err.println("panblas: " + file.getMessage());
            case LapackException mathematics -> err.println("panblas: " + mathematics.getMessage());
            default -> {
                err.println("panblas: an unexpected error, please report it with the lines below");
                e.printStackTrace(err);
            }
        }
        return ExitCode.SOFTWARE;
    }
}
