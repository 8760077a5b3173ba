package org.panblas.crosscheck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.panblas.Blas;
import org.panblas.OrderException;
import org.panblas.order.Catalogue;
import org.panblas.order.CatalogueEntry;
import org.panblas.order.Settings;
import org.panblas.spi.BlasBackend;
import org.panblas.spi.Role;

/**
 * Two backends on each call: {@code blas.crosscheck=A,B}. What either of them, or a third, computes for the program is
 * computed again by B, or by A where B was asked. The first disagreement is logged and written into a file; then the checks
 * end, because what follows from a wrong number is wrong, too.
 */
public final class Crosscheck {
    private static final String PROPERTY = "blas.crosscheck";
    private static final System.Logger LOGGER = System.getLogger("org.panblas");

    private final List<String> names;
    private final AtomicBoolean found = new AtomicBoolean();

    private Crosscheck(List<String> names) {
        this.names = names;
    }

    /** What the setting asks for; empty where it is not set. */
    public static Optional<Crosscheck> of(Settings settings) {
        return settings.nonBlankProperty(PROPERTY).map(text -> {
            List<String> names = Arrays.stream(text.toLowerCase(Locale.ROOT).split(",", -1))
                    .map(Crosscheck::name)
                    .toList();
            if (names.size() != 2 || names.getFirst().equals(names.getLast())) {
                throw new OrderException(
                        "%s (system property) = \"%s\": must be two names of backends, as in openblas,ref."
                                .formatted(PROPERTY, text));
            }
            return new Crosscheck(names);
        });
    }

    /** As orders name it, whatever it was called. */
    private static String name(String text) {
        return Catalogue.of(Role.BLAS)
                .find(text.strip())
                .map(CatalogueEntry::name)
                .orElse(text.strip());
    }

    /**
     * A backend with the check before it.
     *
     * @param open gives the backend of a name, without a check
     */
    public BlasBackend checked(String name, BlasBackend backend, Function<String, Blas> open) {
        String second = names.get(names.getLast().equals(name) ? 0 : 1);
        return new CrosscheckedBlas(backend, backend, new Check(name, second, open.apply(second)));
    }

    /**
     * Makes a call from a file again, on both backends.
     *
     * @param open gives the backend of a name
     * @return what they disagree in; empty where they agree
     */
    public static Optional<String> replay(Path file, Function<String, Blas> open) throws IOException {
        CallFile read = CallFile.read(file);
        RecordedCall first = read.call().again();
        Object result = Calls.again(open.apply(read.first()), first);
        return new Comparison(read.call(), open.apply(read.second()))
                .difference(first.outputs(), result)
                .map(text -> sentence(read, text));
    }

    private static String sentence(CallFile file, String difference) {
        return "%s of %s and of %s disagree in %s"
                .formatted(file.call().routine(), file.first(), file.second(), difference);
    }

    /** The check of one backend's calls. */
    final class Check {
        private final String name;
        private final String second;
        private final Blas other;

        private Check(String name, String second, Blas other) {
            this.name = name;
            this.second = second;
            this.other = Objects.requireNonNull(other, "other");
        }

        /** What there is to remember of a call that is about to be made; null where the checks have ended. */
        RecordedCall before(String routine, boolean arrays, List<Argument> arguments) {
            return found.get() ? null : RecordedCall.before(routine, arrays, arguments);
        }

        /**
         * Compares.
         *
         * @param before what {@link #before} gave
         * @param arguments the same as there, with the operands as they are now
         * @param result what the call returned, or null
         */
        void after(RecordedCall before, List<Argument> arguments, Object result) {
            if (before == null) {
                return;
            }
            List<Argument> outputs =
                    arguments.stream().filter(Argument::written).toList();
            CallFile file = new CallFile(before, name, second);
            difference(before, outputs, result)
                    .filter(text -> found.compareAndSet(false, true))
                    .ifPresent(text -> LOGGER.log(System.Logger.Level.ERROR, sentence(file, text) + ". " + dump(file)));
        }

        /** What the other one cannot do must not end the program, which did not ask it to. */
        private Optional<String> difference(RecordedCall before, List<Argument> outputs, Object result) {
            try {
                return new Comparison(before, other).difference(outputs, result);
            } catch (UnsupportedOperationException e) {
                return Optional.of("whether they can make the call: " + e.getMessage());
            }
        }
    }

    private static String dump(CallFile file) {
        try {
            Path path = Files.createTempFile("panblas-" + file.call().routine() + "-", ".call");
            file.write(path);
            return "The call is in " + path + "; ./panblas check --replay " + path + " makes it again.";
        } catch (IOException e) {
            return "The call could not be written: " + e;
        }
    }
}
