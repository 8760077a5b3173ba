package org.panblas.cli.bench;

import java.util.Objects;
import org.panblas.Backends;
import org.panblas.Blas;
import org.panblas.Lapack;
import org.panblas.spi.BackendInfo;
import org.panblas.spi.Role;

/**
 * A backend in one of its roles, ready to be timed.
 *
 * @param name the backend
 * @param role the role
 * @param routines a {@link Blas} or {@link Lapack}, by the role
 * @param version the library's version
 * @param file the library's file; empty where there is none
 */
public record Subject(String name, Role role, Object routines, String version, String file) {
    public Subject {
        Objects.requireNonNull(routines, "routines");
    }

    /** Opens the backend; where that fails the exception says why. */
    public static Subject of(String name, Role role) {
        Object routines = switch (role) {
            case BLAS -> Blas.of(name);
            case LAPACK -> Lapack.of(name);
        };
        BackendInfo info = Backends.info(role, name);
        return new Subject(name, role, routines, info.version(), info.realFile());
    }

    /** The thread count in force. */
    public int threads() {
        return switch (role) {
            case BLAS -> ((Blas) routines).threads();
            case LAPACK -> ((Lapack) routines).threads();
        };
    }

    /** Sets the thread count. */
    public void setThreads(int n) {
        switch (role) {
            case BLAS -> ((Blas) routines).setThreads(n);
            case LAPACK -> ((Lapack) routines).setThreads(n);
        }
    }
}
