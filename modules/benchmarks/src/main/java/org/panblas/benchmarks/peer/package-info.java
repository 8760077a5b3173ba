/**
 * What Panblas is measured against: other libraries for the JVM, each behind {@link org.panblas.benchmarks.peer.Peer}, so
 * that a benchmark selects one by its name.
 */
package org.panblas.benchmarks.peer;
