package org.panblas.order;

import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Where settings are read from: the system properties and the environment, or a test's own.
 *
 * @param properties a property's value by its name, or null
 * @param environment a variable's value by its name, or null
 */
public record Settings(UnaryOperator<String> properties, UnaryOperator<String> environment) {
    public Settings {
        Objects.requireNonNull(properties, "properties");
        Objects.requireNonNull(environment, "environment");
    }

    /** The settings of this process, read live. */
    public static Settings ofProcess() {
        return new Settings(System::getProperty, System::getenv);
    }

    /** The system property {@code name}. An empty value is a value. */
    public Optional<String> property(String name) {
        return Optional.ofNullable(properties.apply(name));
    }

    /** The environment variable {@code name}. An empty value is a value. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.apply(name));
    }

    /** The system property {@code name}, where it holds more than blanks. */
    public Optional<String> nonBlankProperty(String name) {
        return property(name).map(String::strip).filter(value -> !value.isEmpty());
    }
}
