package org.panblas.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.panblas.Backends;
import org.panblas.Blas;
import org.panblas.Lapack;
import org.panblas.cli.bench.BenchCase;
import org.panblas.cli.bench.BenchResult;
import org.panblas.cli.bench.BenchRun;
import org.panblas.cli.bench.Machine;
import org.panblas.cli.bench.Subject;
import org.panblas.cli.fit.AgreeingDigits;
import org.panblas.cli.fit.LinearModel;
import org.panblas.cli.fit.NistSets;
import org.panblas.cli.fit.QrFit;
import org.panblas.spi.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The main job on real data: least-squares fits whose coefficients are certified, on every usable backend. */
@Command(
        name = "demo",
        description = "Fits NIST's data sets by QR on every usable backend and shows the digits that agree.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private static final int[] SIZES = {64, 256, 512, 1024};

    @Spec
    private CommandSpec spec;

    DemoCommand() {}

    /** The backend of each role that work together in a fit. */
    private record Pair(Blas blas, Lapack lapack) {
        String title() {
            return blas.name().equals(lapack.name()) ? blas.name() : blas.name() + "+" + lapack.name();
        }
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Pair chosen = new Pair(Blas.get(), Lapack.get());
        List<Blas> backends = Backends.usable(Role.BLAS).stream().map(Blas::of).toList();
        List<LinearModel> models = NistSets.all();

        out.println("1. Longley's employment data, fitted by QR with " + chosen.title() + ", beside NIST's values");
        out.println();
        LinearModel longley = models.stream()
                .filter(model -> model.name().equals("Longley"))
                .findFirst()
                .orElseThrow();
        out.println(coefficients(longley, QrFit.coefficients(chosen.lapack(), chosen.blas(), longley)));
        out.println();
        out.println("2. Digits that agree with the certified coefficients, the least of each data set (at most 15)");
        out.println();
        out.println(digits(models, pairs(backends)));
        out.println();
        out.println(
                "   Filip's columns are nearly dependent: their condition is 2e15 as given and still 5e9 when they are");
        out.println("   scaled to one length, which is what QR feels. \"a+b\" is BLAS from a and LAPACK from b.");
        out.println();
        out.println("3. Matrix product, C = A * B");
        out.println();
        out.println(BenchTable.of(products(backends)));
        out.println();
        out.println("4. Which backend serves a program that asks for none by name");
        out.println();
        out.println(Backends.report());
        return 0;
    }

    /** A backend that has no LAPACK of its own works with the one the order chose. */
    private static List<Pair> pairs(List<Blas> backends) {
        List<String> lapacks = Backends.usable(Role.LAPACK);
        return backends.stream()
                .map(blas -> new Pair(blas, lapacks.contains(blas.name()) ? Lapack.of(blas.name()) : Lapack.get()))
                .toList();
    }

    private static String coefficients(LinearModel model, double[] estimate) {
        Table table = new Table(List.of("", "certified", "computed", "digits"));
        for (int i = 0; i < model.terms(); i++) {
            double[] one = {estimate[i]};
            double[] certified = {model.certified()[i]};
            table.add(List.of(
                    "b" + i,
                    String.format(Locale.ROOT, "%.12g", certified[0]),
                    String.format(Locale.ROOT, "%.12g", one[0]),
                    String.format(Locale.ROOT, "%.1f", AgreeingDigits.least(one, certified))));
        }
        return table.toString();
    }

    private static String digits(List<LinearModel> models, List<Pair> pairs) {
        List<String> headings = new ArrayList<>(List.of("data set", "rows", "terms"));
        pairs.forEach(pair -> headings.add(pair.title()));
        Table table = new Table(headings);
        for (LinearModel model : models) {
            List<String> cells = new ArrayList<>(
                    List.of(model.name(), Integer.toString(model.rows()), Integer.toString(model.terms())));
            for (Pair pair : pairs) {
                double[] estimate = QrFit.coefficients(pair.lapack(), pair.blas(), model);
                cells.add(String.format(Locale.ROOT, "%.1f", AgreeingDigits.least(estimate, model.certified())));
            }
            table.add(cells);
        }
        return table.toString();
    }

    private BenchRun products(List<Blas> backends) {
        BenchCase product = BenchCase.of("dgemm").orElseThrow();
        List<Subject> subjects = backends.stream()
                .map(blas -> Subject.of(blas.name(), Role.BLAS))
                .toList();
        List<BenchResult> results = new ArrayList<>();
        try (Progress progress = new Progress(spec.commandLine().getErr(), SIZES.length * subjects.size())) {
            for (int size : SIZES) {
                for (Subject subject : subjects) {
                    progress.step("dgemm n = " + size + ", " + subject.name());
                    results.add(product.run(subject, size));
                }
            }
        }
        return new BenchRun(Machine.here(), subjects, List.of(), results);
    }
}
