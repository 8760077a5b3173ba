package org.panblas.conformance.threads;

import org.panblas.Backends;
import org.panblas.Blas;

/** Prints the threads of a backend, and whether they are what they are set to: {@code threads N scope S follows true}. */
public final class CountProgram {
    private CountProgram() {}

    public static void main(String[] args) throws InterruptedException {
        Blas blas = Blas.get();
        int before = blas.threads();
        int other = before == 1 ? 2 : 1;
        String scope = Backends.report().blas().threads().scope();
        blas.setThreads(other);
        int[] elsewhere = new int[1];
        Thread.ofPlatform().start(() -> elsewhere[0] = blas.threads()).join();
        boolean follows = blas.threads() == other && elsewhere[0] == other;
        boolean stays = blas.threads() == before && elsewhere[0] == before;
        System.out.println("threads " + before + " scope " + scope + " follows " + (stays ? "false" : follows));
    }
}
