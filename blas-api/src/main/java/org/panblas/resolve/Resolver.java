package org.panblas.resolve;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.panblas.BackendUnavailableException;
import org.panblas.OrderException;
import org.panblas.Report.Attempt;
import org.panblas.order.Catalogue;
import org.panblas.order.Order;
import org.panblas.order.OrderSource;
import org.panblas.order.Settings;
import org.panblas.spi.Role;

/**
 * Resolves each role once, when it is first asked for, and opens single backends by name. An outcome that failed is not
 * kept, so that a setting mended in the running program counts.
 */
public final class Resolver {
    private final Object lock = new Object();
    private final Settings settings;
    private final Options options;
    private final Discovery discovery;
    private final Opener opener;
    private final Map<Role, String> explicit = new EnumMap<>(Role.class);
    private final Map<Role, Resolution> resolutions = new ConcurrentHashMap<>();

    /** A resolver with nothing resolved. */
    public Resolver(Settings settings, Discovery discovery) {
        this.settings = settings;
        this.options = new Options(settings);
        this.discovery = discovery;
        this.opener = new Opener(options, discovery);
    }

    /**
     * Sets an order that goes before every other source.
     *
     * @throws OrderException where the order is wrong
     * @throws IllegalStateException where the role is resolved already
     */
    public void setOrder(Role role, String text) {
        synchronized (lock) {
            Resolution resolution = resolutions.get(role);
            if (resolution != null) {
                throw new IllegalStateException(
                        "%s is resolved already: %s serves it. Set its order before its first use."
                                .formatted(role, resolution.chosen().name()));
            }
            Order.parse(
                    new OrderSource(role, text, OrderSource.CALL),
                    Catalogue.of(role),
                    discovery.find().names());
            explicit.put(role, text);
        }
    }

    /** The text of the role's order and its origin, whether or not it is right. */
    public OrderSource source(Role role) {
        synchronized (lock) {
            return OrderSource.find(role, Optional.ofNullable(explicit.get(role)), settings);
        }
    }

    /**
     * The outcome of the role's order; resolves it where that was not done yet.
     *
     * @throws OrderException where the order or an override is wrong
     * @throws BackendUnavailableException where no candidate can be used
     */
    public Resolution resolve(Role role) {
        Resolution done = resolutions.get(role);
        if (done != null) {
            return done;
        }
        synchronized (lock) {
            done = resolutions.get(role);
            if (done == null) {
                done = search(role);
                resolutions.put(role, done);
            }
            return done;
        }
    }

    /**
     * The first usable backend after the chosen one in the role's order that meets a condition; none where {@code blas.missing=fail}, or
     * where {@code chosen} is not what the order chose.
     */
    public Optional<Opened> following(Role role, Opened chosen, Predicate<Opened> condition) {
        if (options.failOnMissing()) {
            return Optional.empty();
        }
        synchronized (lock) {
            Resolution resolution = resolutions.get(role);
            if (resolution == null || !resolution.chosen().equals(chosen)) {
                return Optional.empty();
            }
            List<String> order = resolution.order().effective();
            Offers offers = discovery.find();
            return order.stream()
                    .skip(order.indexOf(chosen.name()) + 1L)
                    .flatMap(name -> opener.open(offers, role, name, fileFor(role, name), new ArrayList<>()).stream())
                    .filter(condition)
                    .findFirst();
        }
    }

    /** The candidates of the role's order; empty where the order is wrong. */
    public List<String> effective(Role role) {
        try {
            return Order.parse(
                            source(role), Catalogue.of(role), discovery.find().names())
                    .effective();
        } catch (OrderException e) {
            return List.of();
        }
    }

    /**
     * Opens one backend, whether or not the order holds it.
     *
     * @throws OrderException where the name is unknown
     * @throws BackendUnavailableException where it cannot be used
     */
    public Opened open(Role role, String name) {
        String asked = name.strip().toLowerCase(Locale.ROOT);
        Optional<String> file = fileFor(role, asked);
        return opener.cached(role, asked, file).orElseGet(() -> openNow(role, asked, name));
    }

    /** The names that {@link #open} opens, those of the default order first. */
    public List<String> usable(Role role) {
        synchronized (lock) {
            Offers offers = discovery.find();
            SequencedSet<String> names = new LinkedHashSet<>(Catalogue.of(role).defaultOrder());
            names.retainAll(offers.names(role));
            names.addAll(offers.names(role));
            List<Attempt> attempts = new ArrayList<>();
            return names.stream()
                    .filter(name -> offers.of(role, name).size() == 1)
                    .filter(name -> opener.open(offers, role, name, fileFor(role, name), attempts)
                            .isPresent())
                    .toList();
        }
    }

    private Opened openNow(Role role, String asked, String quoted) {
        synchronized (lock) {
            Offers offers = discovery.find();
            String call = (role == Role.BLAS ? "Blas" : "Lapack") + ".of(\"" + quoted + "\")";
            String name = Order.resolve(List.of(asked), call, Catalogue.of(role), offers.names())
                    .getFirst();
            List<Attempt> attempts = new ArrayList<>();
            return opener.open(offers, role, name, fileFor(role, name), attempts)
                    .orElseThrow(() -> new BackendUnavailableException(
                            "The %s backend \"%s\" cannot be used here.\n%s".formatted(role, name, lines(attempts)),
                            attempts));
        }
    }

    private Resolution search(Role role) {
        Offers offers = discovery.find();
        Order order = Order.parse(source(role), Catalogue.of(role), offers.names());
        Optional<String> shared = sharedWithBlas(role, order, offers);
        if (shared.isPresent()) {
            order = order.startingWith(shared.get());
        }
        for (String name : order.effective()) {
            Opener.requireOne(role, name, offers.of(role, name));
        }
        List<Attempt> attempts = new ArrayList<>();
        for (String name : order.effective()) {
            if (name.equals(Order.REF) && options.library(role).isPresent()) {
                attempts.add(noFile(role));
                continue;
            }
            Optional<String> file = fileFor(role, name);
            if (file.isEmpty() && shared.isPresent() && shared.get().equals(name)) {
                file = options.library(Role.BLAS);
            }
            Optional<Opened> opened = opener.open(offers, role, name, file, attempts);
            if (opened.isPresent()) {
                return new Resolution(order, opened.get(), attempts, offers.faults());
            }
        }
        throw new BackendUnavailableException(noneText(role, order, attempts), attempts);
    }

    /** The backend of BLAS, where LAPACK is left to it: no order is set and the backend offers LAPACK too. */
    private Optional<String> sharedWithBlas(Role role, Order order, Offers offers) {
        if (role != Role.LAPACK || !order.source().isDefault()) {
            return Optional.empty();
        }
        try {
            String name = resolve(Role.BLAS).chosen().name();
            return offers.names(Role.LAPACK).contains(name) ? Optional.of(name) : Optional.empty();
        } catch (BackendUnavailableException e) {
            // LAPACK does not need the BLAS role: its default order stands.
            return Optional.empty();
        }
    }

    /** The user's file for a candidate; none for {@code ref}, so that its cached object is the same everywhere. */
    private Optional<String> fileFor(Role role, String name) {
        return name.equals(Order.REF) ? Optional.empty() : options.library(role, name);
    }

    private Attempt noFile(Role role) {
        String key = Options.libraryKey(role);
        return Opener.failed(
                Order.REF, Stages.FILES, key + " is set, and ref opens no file", "unset " + key + " to use ref");
    }

    private String noneText(Role role, Order order, List<Attempt> attempts) {
        String file = options.library(role)
                .map(path -> ", %s = \"%s\"".formatted(Options.libraryKey(role), path))
                .orElse("");
        return "No %s backend could be used. %s%s.\n%s"
                .formatted(role, order.source().quoted(), file, lines(attempts))
                .strip();
    }

    private static String lines(List<Attempt> attempts) {
        return attempts.stream().map(Attempt::toString).collect(Collectors.joining("\n"));
    }
}
