package org.panblas.observe;

import org.panblas.spi.CallPath;

/**
 * What is told of a call.
 *
 * @param routine its name, {@code dgemm}
 * @param backend the backend that was asked, as orders name it
 * @param path the way it took
 * @param m the dimension of that name, or the rows; -1 where the routine has none
 * @param n the dimension of that name, or the columns; -1 where the routine has none
 * @param k the dimension of that name, or the right-hand sides; -1 where the routine has none
 * @param flops floating-point operations by the textbook; 0 where it has no formula
 */
record CallFacts(String routine, String backend, CallPath path, long m, long n, long k, double flops) {
    /** The largest dimension; 0 where there is none. */
    long largest() {
        return Math.max(0, Math.max(m, Math.max(n, k)));
    }
}
