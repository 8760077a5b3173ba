package org.panblas.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.concurrent.ConcurrentHashMap;
import org.panblas.BackendUnavailableException;
import org.panblas.OrderException;
import org.panblas.Report.Attempt;
import org.panblas.order.Catalogue;
import org.panblas.order.CatalogueEntry;
import org.panblas.order.Order;
import org.panblas.spi.BackendControl;
import org.panblas.spi.BackendException;
import org.panblas.spi.Role;

/** Opens single candidates, each at most once with one file, and turns whatever is thrown into an attempt. */
final class Opener {
    private record Key(Role role, String name, Optional<String> library) {}

    private final Options options;
    private final Discovery discovery;
    private final Map<Key, Opened> opened = new ConcurrentHashMap<>();

    Opener(Options options, Discovery discovery) {
        this.options = options;
        this.discovery = discovery;
    }

    /** A backend that is open already. */
    Optional<Opened> cached(Role role, String name, Optional<String> library) {
        return Optional.ofNullable(opened.get(new Key(role, name, library)));
    }

    /**
     * Opens a candidate.
     *
     * @param library the file that the user named
     * @param attempts gets the attempt, whatever its outcome
     * @return the backend, or empty where it cannot be used
     */
    synchronized Optional<Opened> open(
            Offers offers, Role role, String name, Optional<String> library, List<Attempt> attempts) {
        Key key = new Key(role, name, library);
        Opened before = opened.get(key);
        if (before != null) {
            attempts.add(before.attempt());
            return Optional.of(before);
        }
        List<Offer> found = offers.of(role, name);
        requireOne(role, name, found);
        if (found.isEmpty()) {
            attempts.add(absent(offers, role, name));
            return Optional.empty();
        }
        Request request = new Request(role, name, library, options, this::ref, this::over);
        return open(found.getFirst(), request, attempts).map(success -> {
            opened.put(key, success);
            return success;
        });
    }

    /** @throws BackendUnavailableException where several providers have the name: either could be meant */
    static void requireOne(Role role, String name, List<Offer> found) {
        if (found.size() > 1) {
            String text =
                    "Two %s providers are named \"%s\": %s, and %s. Remove one of them from the module path or class path."
                            .formatted(role, name, found.get(0), found.get(1));
            throw new BackendUnavailableException(text, List.of());
        }
    }

    private static Optional<Opened> open(Offer offer, Request request, List<Attempt> attempts) {
        String stage;
        String cause;
        String remedy = "";
        try {
            Opened success = new Opened(offer, offer.open(request), request);
            attempts.add(success.attempt());
            return Optional.of(success);
        } catch (BackendException e) {
            stage = e.stage();
            cause = e.getMessage();
            remedy = e.remedy();
        } catch (OrderException e) {
            // A setting that cannot be read is no fault of the candidate.
            throw e;
        } catch (ServiceConfigurationError e) {
            stage = Stages.PROVIDER;
            cause = Causes.text(e);
        } catch (IllegalCallerException e) {
            stage = Stages.NATIVE_ACCESS;
            cause = Causes.text(e);
            remedy = "start Java with --enable-native-access=" + nativeAccess(offer);
        } catch (LinkageError | RuntimeException e) {
            stage = Stages.OPEN;
            cause = Causes.text(e);
        }
        attempts.add(new Attempt(offer.name(), stage, cause, remedy, request.stages()));
        return Optional.empty();
    }

    /** The module that calls native code for all backends of Panblas, or the class path. */
    private static String nativeAccess(Offer offer) {
        Module module = offer.type().getModule();
        if (!module.isNamed()) {
            return "ALL-UNNAMED";
        }
        return module.getName().startsWith("org.panblas.") ? "org.panblas.ffm" : module.getName();
    }

    private static Attempt absent(Offers offers, Role role, String name) {
        Optional<CatalogueEntry> entry = Catalogue.of(role).find(name);
        boolean lacksRole = entry.isPresent()
                ? !entry.get().roles().contains(role)
                : offers.names().contains(name);
        if (lacksRole) {
            return failed(name, Stages.PROVIDER, name + " has no " + role, "leave it out of the order of " + role);
        }
        String cause = "no provider of this name is present";
        if (!offers.faults().isEmpty()) {
            cause += " (the search met: " + String.join("; ", offers.faults()) + ")";
        }
        return failed(
                name, Stages.PROVIDER, cause, entry.map(CatalogueEntry::remedy).orElse(""));
    }

    static Attempt failed(String name, String stage, String cause, String remedy) {
        return new Attempt(name, stage, cause, remedy, List.of());
    }

    /** The backend that serves what another one lacks. */
    private synchronized Optional<BackendControl> ref(Role role) {
        Optional<String> none = Optional.empty();
        return cached(role, Order.REF, none)
                .or(() -> open(discovery.find(), role, Order.REF, none, new ArrayList<>()))
                .map(Opened::backend);
    }

    /** The file of the backend in {@code lapack.over}. */
    private synchronized Optional<String> over() throws BackendException {
        Optional<String> asked = options.over();
        if (asked.isEmpty()) {
            return asked;
        }
        Offers offers = discovery.find();
        String where = Options.OVER + " = \"" + asked.get() + "\"";
        List<String> names = List.of(asked.get().toLowerCase(Locale.ROOT));
        String name = Order.resolve(names, where, Catalogue.of(Role.BLAS), offers.names())
                .getFirst();
        List<Attempt> attempts = new ArrayList<>();
        Optional<Opened> blas = open(offers, Role.BLAS, name, options.library(Role.BLAS, name), attempts);
        if (blas.isEmpty()) {
            Attempt failure = attempts.getLast();
            throw new BackendException(Stages.FILES, where + ": " + failure.cause(), failure.remedy());
        }
        String file = blas.get().backend().info().realFile();
        if (file.isEmpty()) {
            throw new BackendException(
                    Stages.FILES, where + ": " + name + " has no library", "name a native backend in " + Options.OVER);
        }
        return Optional.of(file);
    }
}
