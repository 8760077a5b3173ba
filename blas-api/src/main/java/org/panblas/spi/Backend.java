package org.panblas.spi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name by which an order chooses a provider. It stands on the provider's class, so that a provider which the order
 * leaves out is never instantiated.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Backend {
    /** The lower-case name, for example {@code openblas}. */
    String value();
}
