package org.panblas.order;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.panblas.spi.Role;

/**
 * The text of an order and where it comes from.
 *
 * @param role the role the order is for
 * @param text the value as the user wrote it
 * @param origin where it was found, for example {@code environment BLAS_ORDER}
 */
public record OrderSource(Role role, String text, String origin) {
    /** The origin of an order given by a call of {@code Backends}. */
    public static final String CALL = "API call";

    /** The origin of an order given by a system property. */
    public static final String PROPERTY = "system property";

    /** The origin of the built-in order. */
    public static final String DEFAULT = "default";

    private static final String ENVIRONMENT = "environment ";

    public OrderSource {
        Objects.requireNonNull(text, "text");
    }

    /**
     * The first of: {@code explicit}, the system property, the environment variable, NumPy's environment variable, the
     * default order.
     */
    public static OrderSource find(Role role, Optional<String> explicit, Settings settings) {
        if (explicit.isPresent()) {
            return new OrderSource(role, explicit.get(), CALL);
        }
        Optional<String> property = settings.property(key(role));
        if (property.isPresent()) {
            return new OrderSource(role, property.get(), PROPERTY);
        }
        for (String variable : new String[] {role.name() + "_ORDER", "NPY_" + role.name() + "_ORDER"}) {
            Optional<String> value = settings.variable(variable);
            if (value.isPresent()) {
                return new OrderSource(role, value.get(), ENVIRONMENT + variable);
            }
        }
        return new OrderSource(role, String.join(",", Catalogue.of(role).defaultOrder()), DEFAULT);
    }

    /** The name of the setting: {@code blas.order} or {@code lapack.order}. */
    public String key() {
        return key(role);
    }

    /** True where the user said nothing. */
    public boolean isDefault() {
        return origin.equals(DEFAULT);
    }

    /** The assignment with its origin: {@code blas.order = "blis,mkl" (environment BLAS_ORDER)}. */
    public String quoted() {
        return "%s = \"%s\" (%s)".formatted(key(), text, origin);
    }

    private static String key(Role role) {
        return role.name().toLowerCase(Locale.ROOT) + ".order";
    }
}
