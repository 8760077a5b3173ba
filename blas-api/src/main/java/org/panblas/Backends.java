package org.panblas;

import java.util.List;
import org.panblas.order.Settings;
import org.panblas.resolve.ServiceDiscovery;
import org.panblas.spi.BackendInfo;
import org.panblas.spi.Role;

/**
 * The backends of this process: which one each role uses, and why.
 *
 * <p>A role is resolved once, when it is first used, and then stays: the first usable backend of {@code blas.order} or
 * {@code lapack.order}. An order comes from {@link #blasOrder}, else the system property, else the environment
 * ({@code BLAS_ORDER}, then {@code NPY_BLAS_ORDER}), else it is the default. Where {@code lapack.order} is not set, the
 * backend that serves BLAS serves LAPACK too if it can. Backends that are asked for by name live beside these.
 *
 * <p>Overrides are system properties:
 *
 * <table>
 *   <caption>Overrides beside the order</caption>
 *   <tr><td>{@code blas.library}, {@code lapack.library}</td><td>exactly this file: it is given to each native candidate
 *       of the order in turn, and the first that recognises it serves; {@code ref} never takes its place</td></tr>
 *   <tr><td>{@code blas.<name>.library}, {@code lapack.<name>.library}</td><td>the file for one backend</td></tr>
 *   <tr><td>{@code blas.<name>.interface}</td><td>{@code auto}, {@code lp64} or {@code ilp64}</td></tr>
 *   <tr><td>{@code blas.verify}</td><td>{@code quick}, {@code off} or {@code full}</td></tr>
 *   <tr><td>{@code blas.probe}</td><td>with {@code process} a library is opened and tested in a process of its own before it
 *       is opened here; {@code off}</td></tr>
 *   <tr><td>{@code blas.library.trust}</td><td>with {@code true} a file that other users can change is opened all the
 *       same</td></tr>
 *   <tr><td>{@code blas.missing}</td><td>{@code ref} serves a routine that the library lacks; with {@code fail} it is an
 *       exception</td></tr>
 *   <tr><td>{@code blas.threads}</td><td>the thread count to start with: a number, or {@code auto}</td></tr>
 *   <tr><td>{@code blas.crosscheck}</td><td>two names: what one computes is held against what the other makes of it</td></tr>
 *   <tr><td>{@code blas.profile}</td><td>with {@code true} the time of each routine is printed when the process ends</td></tr>
 * </table>
 *
 * <p>All methods may be called from any thread.
 */
public final class Backends {
    private static final Registry REGISTRY = new Registry(Settings.ofProcess(), new ServiceDiscovery());

    private Backends() {}

    /**
     * The first usable backend of {@code blas.order}.
     *
     * @throws OrderException where the order or an override is wrong
     * @throws BackendUnavailableException where no candidate can be used
     */
    public static Blas blas() {
        return REGISTRY.blas();
    }

    /**
     * Exactly the named backend, whether or not the order holds it. The same object every time.
     *
     * @throws OrderException where the name is unknown
     * @throws BackendUnavailableException where it cannot be used
     */
    public static Blas blas(String name) {
        return REGISTRY.blas(name);
    }

    /** As {@link #blas()}, by {@code lapack.order}. */
    public static Lapack lapack() {
        return REGISTRY.lapack();
    }

    /** As {@link #blas(String)}, for LAPACK. */
    public static Lapack lapack(String name) {
        return REGISTRY.lapack(name);
    }

    /**
     * What was tried, what was chosen and why, read now. Roles that are not resolved yet are resolved, as their first use
     * would; where that fails the report says so.
     */
    public static Report report() {
        return REGISTRY.report();
    }

    /**
     * What the named backend says of itself: version, file and the like. Like {@link #blas(String)} it opens the backend,
     * and whether the order holds it does not count.
     *
     * @throws OrderException where the name is unknown
     * @throws BackendUnavailableException where it cannot be used
     */
    public static BackendInfo info(Role role, String name) {
        return REGISTRY.info(role, name);
    }

    /** The backends that can be opened here, those of the default order first. */
    public static List<String> usable(Role role) {
        return REGISTRY.usable(role);
    }

    /**
     * Runs a block with one thread on every backend, BLAS and LAPACK, for callers that call from several threads themselves.
     * It is a {@linkplain Blas#limitThreads limit} of one on each, those included that are opened meanwhile: it holds for
     * every thread of the process, may be nested and may overlap with others, and when the last one ends, whatever way,
     * the counts are again what they were set to. A library whose count is fixed keeps it.
     */
    public static void sequential(Runnable block) {
        REGISTRY.sequential(() -> {
            block.run();
            return null;
        });
    }

    /**
     * As the other, for a block with a result.
     *
     * @param <T> the type of the result
     * @param <X> what the block may throw
     * @return what the block returns
     */
    public static <T, X extends Throwable> T sequential(ScopedValue.CallableOp<? extends T, X> block) throws X {
        return REGISTRY.sequential(block);
    }

    /**
     * Sets the order of BLAS in the syntax of {@code blas.order}; it goes before every other source.
     *
     * @throws OrderException where the order is wrong
     * @throws IllegalStateException where BLAS is resolved already
     */
    public static void blasOrder(String order) {
        REGISTRY.order(Role.BLAS, order);
    }

    /** As {@link #blasOrder}, for LAPACK. */
    public static void lapackOrder(String order) {
        REGISTRY.order(Role.LAPACK, order);
    }
}
