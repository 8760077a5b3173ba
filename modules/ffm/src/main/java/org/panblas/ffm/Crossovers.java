package org.panblas.ffm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.panblas.spi.Routines;

/** Up to which size Java serves a routine faster than a library, call included: {@code crossovers.table}. */
final class Crossovers {
    /** The length of every array of limits. */
    static final int ROUTINES = Routines.blas().size();

    private static final String TABLE = "crossovers.table";

    private Crossovers() {}

    /** For each BLAS routine the largest size, negative where Java is never faster. */
    static double[] limits() {
        try (InputStream in = Crossovers.class.getResourceAsStream(TABLE)) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static double[] parse(String table) {
        double[] limits = new double[ROUTINES];
        Arrays.fill(limits, -1);
        for (String line : table.lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] words = line.strip().split(" +", -1);
            int routine = Routines.blas().indexOf(words[0]);
            if (words.length != 3 || routine < 0 || !words[1].equals(RoutedBlas.MEASURES.get(routine))) {
                throw new IllegalArgumentException(TABLE + ": \"" + line + "\" is not \"ROUTINE MEASURE LIMIT\"");
            }
            limits[routine] = Double.parseDouble(words[2]);
        }
        return limits;
    }
}
