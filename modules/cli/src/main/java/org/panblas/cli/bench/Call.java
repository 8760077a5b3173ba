package org.panblas.cli.bench;

import java.lang.invoke.MethodHandle;

/** One routine with its arguments in place. The handle returns {@code info}, and 0 where a routine has none. */
final class Call {
    private final MethodHandle handle;

    Call(MethodHandle handle) {
        this.handle = handle;
    }

    /** Calls back to back on what the call before left: for routines whose time does not depend on the numbers. */
    long nanos(long times) {
        long begin = System.nanoTime();
        for (long i = 0; i < times; i++) {
            once();
        }
        return System.nanoTime() - begin;
    }

    /** Calls on the same operands each time. Putting them back is not timed; reading the clock twice is. */
    long nanosAfresh(Operands operands, long times) {
        long nanos = 0;
        for (long i = 0; i < times; i++) {
            operands.restore();
            long begin = System.nanoTime();
            once();
            nanos += System.nanoTime() - begin;
        }
        return nanos;
    }

    /** One call; what fails, and so does less than its work, is not to be timed. */
    void once() {
        int info;
        try {
            info = (int) handle.invokeExact();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
        if (info != 0) {
            throw new IllegalStateException("info = " + info);
        }
    }
}
