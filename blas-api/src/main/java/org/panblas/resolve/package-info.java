/**
 * From an order to an open backend. {@link org.panblas.resolve.ServiceDiscovery} finds the providers without
 * instantiating one, {@link org.panblas.resolve.Resolver} goes through the candidates of the order and keeps the outcome,
 * {@link org.panblas.resolve.Options} reads the overrides, and {@link org.panblas.resolve.Request} carries them to a
 * provider.
 *
 * <p>What a provider throws never ends a resolution: it becomes an attempt with a stage, a cause and a remedy, and the
 * next candidate is tried.
 */
package org.panblas.resolve;
