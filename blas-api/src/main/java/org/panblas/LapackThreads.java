package org.panblas;

/** What a {@link Lapack} has beside its routines: a name and threads. */
abstract class LapackThreads {
    private final String name;
    private final ThreadLimits threads;

    LapackThreads(String name, ThreadLimits threads) {
        this.name = name;
        this.threads = threads;
    }

    public final String name() {
        return name;
    }

    public final int threads() {
        return threads.threads();
    }

    public final int maxThreads() {
        return threads.maxThreads();
    }

    public final void setThreads(int n) {
        threads.setThreads(n);
    }

    public final ThreadLimit limitThreads(int n) {
        return threads.limitThreads(n);
    }
}
