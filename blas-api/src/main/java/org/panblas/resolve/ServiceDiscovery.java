package org.panblas.resolve;

import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Spliterator;
import org.panblas.spi.BlasProvider;
import org.panblas.spi.LapackProvider;
import org.panblas.spi.Role;

/**
 * Finds providers through {@link ServiceLoader}: in the module layer of this module, by the loader of this class, and by
 * the context loader of the calling thread, which sees the class path of containers and test runners.
 */
public final class ServiceDiscovery implements Discovery {
    /** Creates a discovery, which keeps nothing between calls. */
    public ServiceDiscovery() {}

    @Override
    public Offers find() {
        Offers offers = new Offers();
        ModuleLayer layer = ServiceDiscovery.class.getModule().getLayer();
        if (layer != null) {
            collect(Role.BLAS, ServiceLoader.load(layer, BlasProvider.class), offers);
            collect(Role.LAPACK, ServiceLoader.load(layer, LapackProvider.class), offers);
        }
        collect(ServiceDiscovery.class.getClassLoader(), offers);
        collect(Thread.currentThread().getContextClassLoader(), offers);
        return offers;
    }

    private static void collect(ClassLoader loader, Offers offers) {
        collect(Role.BLAS, ServiceLoader.load(BlasProvider.class, loader), offers);
        collect(Role.LAPACK, ServiceLoader.load(LapackProvider.class, loader), offers);
    }

    /**
     * Steps through the providers by hand, because a broken entry throws from the step and those after it can still be
     * read. An error that comes twice in a row would come forever.
     */
    private static <P> void collect(Role role, ServiceLoader<P> loader, Offers offers) {
        Spliterator<ServiceLoader.Provider<P>> providers = loader.stream().spliterator();
        String last = "";
        boolean more = true;
        while (more) {
            try {
                more = providers.tryAdvance(provider -> offers.add(role, provider));
                last = "";
            } catch (ServiceConfigurationError | LinkageError e) {
                String text = Causes.text(e);
                more = !text.equals(last);
                last = text;
                offers.fault(text);
            }
        }
    }
}
