package org.panblas.conformance.threads;

import org.panblas.Backends;
import org.panblas.Blas;

/** Prints the threads of a backend: {@code threads N scope S}. */
public final class CountProgram {
    private CountProgram() {}

    public static void main(String[] args) {
        Blas blas = Blas.get();
        System.out.println("threads " + blas.threads() + " scope "
                + Backends.report().blas().threads().scope());
    }
}
