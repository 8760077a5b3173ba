package org.panblas.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panblas.spi.Backend;
import org.panblas.spi.BackendRequest;
import org.panblas.spi.BlasBackend;
import org.panblas.spi.BlasProvider;
import org.panblas.spi.Role;

/** Providers on the class path, seen by the context class loader only. */
class ServiceDiscoveryTest {
    @TempDir
    Path folder;

    @Test
    void readsNamesWithoutInstantiatingAndGoesPastBrokenEntries() throws IOException {
        Offers offers = find("org.panblas.resolve.NoSuchProvider", NeverMade.class.getName(), Nameless.class.getName());
        assertThat(offers.names(Role.BLAS)).contains("never");
        assertThat(offers.of(Role.BLAS, "never")).hasSize(1);
        assertThat(offers.of(Role.BLAS, "never").getFirst().version()).isEmpty();
        assertThat(offers.faults()).hasSize(2);
        assertThat(offers.faults().get(0)).contains("NoSuchProvider");
        assertThat(offers.faults().get(1)).contains("Nameless has no @Backend annotation");
    }

    @Test
    void endsWhereTheSearchItselfIsBroken() throws IOException {
        assertThat(find("not a class name").faults()).hasSize(1);
    }

    private Offers find(String... entries) throws IOException {
        Path file = folder.resolve(BlasProvider.class.getName());
        Files.write(file, List.of(entries));
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(new Application(file.toUri()));
        try {
            return new ServiceDiscovery().find();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Defines this test's providers itself, in an unnamed module, as the class path of an application does. */
    private static final class Application extends ClassLoader {
        private final URI services;

        Application(URI services) {
            super(ServiceDiscoveryTest.class.getClassLoader());
            this.services = services;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(ServiceDiscoveryTest.class.getName() + "$")) {
                return super.loadClass(name, resolve);
            }
            String file = name.replace('.', '/') + ".class";
            try (InputStream in = getParent().getResourceAsStream(file)) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            boolean asked = name.equals("META-INF/services/" + BlasProvider.class.getName());
            return asked ? Collections.enumeration(List.of(services.toURL())) : Collections.emptyEnumeration();
        }
    }

    /** A provider that must not be made by looking. */
    @Backend("never")
    public static final class NeverMade implements BlasProvider {
        /** Fails. */
        public NeverMade() {
            throw new AssertionError("instantiated");
        }

        @Override
        public BlasBackend open(BackendRequest request) {
            throw new AssertionError("opened");
        }
    }

    /** A provider that no order can name. */
    public static final class Nameless implements BlasProvider {
        /** Does nothing. */
        public Nameless() {}

        @Override
        public BlasBackend open(BackendRequest request) {
            throw new AssertionError("opened");
        }
    }
}
