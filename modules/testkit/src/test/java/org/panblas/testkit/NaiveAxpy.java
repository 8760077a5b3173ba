package org.panblas.testkit;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.panblas.BlasArgumentException;
import org.panblas.spi.Check;
import org.panblas.spi.Level1Check;

/** {@code daxpy} with the checks of the API, with faults at will, to prove that the fuzzer sees them. */
final class NaiveAxpy implements Target {
    enum Fault {
        /** The element behind y is written. */
        WRITES_BEYOND,
        /** x is read from its near end where incX is negative. */
        WRONG_WITH_NEGATIVE_INCREMENT,
        /** Of an increment beyond 16 only the low bits count. */
        WRONG_WITH_LARGE_INCREMENT,
        /** A null is found by using it, and not told by its name. */
        NULL_WITHOUT_NAME,
        /** Arguments that are too short are found while computing. */
        RUNS_OUT_OF_BOUNDS,
        /** y is written before the room of y is looked at. */
        WRITES_BEFORE_REFUSING,
        /** The room that is needed is found in 32 bits. */
        OVERFLOWS,
        /** Sizes are cut to 32 bits. */
        CUTS_SIZES,
        /** The message has another value. */
        TELLS_ANOTHER_VALUE,
        /** The checks are made from the last argument to the first. */
        CHECKS_BACKWARDS
    }

    private final Fault fault;

    NaiveAxpy(Fault fault) {
        this.fault = fault;
    }

    @Override
    public Object invoke(String routine, Form form, Object[] args) {
        long n = size(args[0]);
        Operand x = (Operand) args[2];
        long incX = size(args[3]);
        Operand y = (Operand) args[4];
        long incY = size(args[5]);
        check(n, x, incX, y, incY);
        double alpha = (Double) args[1];
        // The comparison of numbers: a boxed -0.0 does not equal 0.0, and y must keep its bits with either.
        for (long i = 0; i < n && alpha != 0; i++) {
            boolean far = incX < 0 && fault != Fault.WRONG_WITH_NEGATIVE_INCREMENT;
            long stepX = fault == Fault.WRONG_WITH_LARGE_INCREMENT ? incX % 17 : incX;
            long atX = (far ? (1 - n) * stepX : 0) + i * (far ? stepX : Math.abs(stepX));
            long atY = (incY < 0 ? (1 - n) * incY : 0) + i * incY;
            set(y, atY, get(y, atY) + alpha * get(x, atX));
        }
        if (fault == Fault.WRITES_BEYOND && n > 0 && y.segment() == null) {
            long behind = 1 + (n - 1) * Math.abs(incY);
            if (y.offset() + behind < ((double[]) y.array()).length) {
                set(y, behind, 0);
            }
        }
        return null;
    }

    private long size(Object size) {
        return fault == Fault.CUTS_SIZES ? ((Long) size).intValue() : (Long) size;
    }

    private void check(long n, Operand x, long incX, Operand y, long incY) {
        if (fault == Fault.NULL_WITHOUT_NAME && (x == null || y == null)) {
            throw new NullPointerException();
        }
        if (fault == Fault.RUNS_OUT_OF_BOUNDS && x != null && y != null) {
            return;
        }
        if (fault == Fault.CHECKS_BACKWARDS && y == null) {
            throw new NullPointerException("y");
        }
        if (fault == Fault.WRITES_BEFORE_REFUSING && y != null && y.array() instanceof double[] all && all.length > 0) {
            all[0] = 0;
        }
        if (fault == Fault.OVERFLOWS && x != null && y != null && n > 0) {
            check(1, x, 1, y, 1, Integer.MAX_VALUE);
            if (length(x) - x.offset() < (int) (1 + (n - 1) * Math.abs(incX))) {
                check(n, x, incX, y, incY, Integer.MAX_VALUE);
            }
        } else {
            check(n, x, incX, y, incY, Integer.MAX_VALUE);
        }
        touch(x, false);
        touch(y, true);
    }

    private void check(long n, Operand x, long incX, Operand y, long incY, long maximum) {
        try {
            Level1Check.axpy("daxpy", false, maximum, n, length(x), offset(x), incX, length(y), offset(y), incY);
        } catch (BlasArgumentException e) {
            throw fault == Fault.TELLS_ANOTHER_VALUE
                    ? new BlasArgumentException(e.getMessage().replaceFirst("= -?\\d", "= 8"))
                    : e;
        }
    }

    static void touch(Operand operand, boolean written) {
        if (operand.segment() != null) {
            Check.readable(operand.segment());
            if (written) {
                Check.writable(operand.segment());
            }
        }
    }

    static int offset(Operand operand) {
        return operand == null ? 0 : operand.offset();
    }

    static long length(Operand operand) {
        return operand == null
                ? -1
                : operand.segment() == null
                        ? Check.length((double[]) operand.array())
                        : Check.length(operand.segment(), Double.BYTES);
    }

    private static double get(Operand operand, long at) {
        MemorySegment segment = operand.segment();
        return segment != null
                ? segment.getAtIndex(ValueLayout.JAVA_DOUBLE, at)
                : ((double[]) operand.array())[Math.toIntExact(operand.offset() + at)];
    }

    private static void set(Operand operand, long at, double value) {
        if (operand.segment() != null) {
            operand.segment().setAtIndex(ValueLayout.JAVA_DOUBLE, at, value);
        } else {
            ((double[]) operand.array())[Math.toIntExact(operand.offset() + at)] = value;
        }
    }
}
