package org.panblas.resolve;

/** Finds the providers that are present. */
@FunctionalInterface
public interface Discovery {
    /** Looks for providers of both roles and instantiates none. */
    Offers find();
}
