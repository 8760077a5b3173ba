package org.panblas.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.panblas.Backends;
import org.panblas.Blas;
import org.panblas.Lapack;
import org.panblas.spi.Role;
import org.panblas.testkit.SpecialValues;

/** Prints where a backend's answers to special numbers are not those of the page. */
final class SpecialProgram {
    static final String OTHER_KERNELS = "other kernels: ";

    private SpecialProgram() {}

    public static void main(String[] args) throws IOException {
        SpecialValues page = SpecialValues.read(Path.of(args[0]));
        String backend = args[1];
        String core = Backends.info(Role.BLAS, backend).core();
        if (!page.source(backend).endsWith(", " + core)) {
            System.out.println(OTHER_KERNELS + core + " here, " + page.source(backend) + " in the page");
            return;
        }
        List<String> differences =
                new ArrayList<>(page.differences(backend, SpecialValues.measure(Blas.of(backend), call -> {})));
        if (Backends.usable(Role.LAPACK).contains(backend)) {
            differences.addAll(page.differences(backend, SpecialValues.measure(Lapack.of(backend), call -> {})));
        }
        differences.forEach(System.out::println);
        System.out.println(differences.size() + " unlike the page");
    }
}
