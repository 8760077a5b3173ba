package org.panblas.conformance.standin;

import java.util.Map;
import org.panblas.order.Settings;
import org.panblas.resolve.Resolution;
import org.panblas.resolve.Resolver;
import org.panblas.resolve.ServiceDiscovery;
import org.panblas.spi.BlasKernels;
import org.panblas.spi.Role;

/**
 * Offers files, in one process one after the other, to a backend that {@code ref} follows in the order. Prints a line for
 * each: its file, the backend that serves, and what became of the candidates.
 */
final class BadFileProgram {
    private BadFileProgram() {}

    /** Takes {@code name=file}, the file for the backend of this name. */
    public static void main(String[] args) {
        for (String arg : args) {
            String name = arg.substring(0, arg.indexOf('='));
            String file = arg.substring(arg.indexOf('=') + 1);
            Map<String, String> own = Map.of("blas.order", name + ",ref", "blas." + name + ".library", file);
            Settings settings = new Settings(key -> own.getOrDefault(key, System.getProperty(key)), variable -> null);
            Resolution resolution = new Resolver(settings, new ServiceDiscovery()).resolve(Role.BLAS);
            BlasKernels blas = (BlasKernels) resolution.chosen().backend();
            double dot = blas.ddot(1, new double[] {2}, 0, 1, new double[] {3}, 0, 1);
            System.out.println(arg + ": " + resolution.chosen().name() + " " + dot + " "
                    + resolution.attempts().getFirst() + " "
                    + resolution.attempts().getFirst().passed());
        }
        System.out.println("alive");
    }
}
