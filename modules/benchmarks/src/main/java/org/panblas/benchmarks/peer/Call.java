package org.panblas.benchmarks.peer;

/** One call with its operands in place; it can be made again and again and computes the same each time. */
@FunctionalInterface
public interface Call {
    /** Makes the call. */
    void run();
}
