package org.panblas.testkit.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.panblas.testkit.oracle.Dd;

/** Collects what is wrong with the outcome of a case. */
public final class Verdict {
    private static final int MOST = 3;

    private final Call call;
    private final List<String> faults = new ArrayList<>();

    Verdict(Call call) {
        this.call = call;
    }

    /** The faults found, at most a few. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /** Records a fault. */
    public void fault(String text) {
        if (faults.size() < MOST) {
            faults.add(text);
        }
    }

    /** Records a fault unless {@code holds}. */
    public void require(boolean holds, String text) {
        if (!holds) {
            fault(text);
        }
    }

    /** A number must be as expected within a bound. */
    public void near(String what, Dd expected, double got, double bound) {
        near(() -> what, expected, got, bound);
    }

    /** As {@link #near(String, Dd, double, double)}; the name is made only when it is needed. */
    public void near(Supplier<String> what, Dd expected, double got, double bound) {
        double error = Math.abs(expected.minusRounded(got));
        if (!(error <= bound) && !(expected.hi() == got && Double.isInfinite(got))) {
            fault(what.get() + ": got " + got + ", expected " + expected.hi() + ", error " + error + " above the bound "
                    + bound);
        }
    }

    /** A written element must be as expected, both parts within the bound. */
    public void element(String array, int i, int j, Dd re, Dd im, double bound) {
        element(array, i, j, re, bound, im, bound);
    }

    /** A written element must be as expected, each part within its own bound. */
    public void element(String array, int i, int j, Dd re, double boundRe, Dd im, double boundIm) {
        release(array, i, j);
        var after = call.after(array);
        if (faults.size() >= MOST) {
            return;
        }
        near(() -> array + "(" + i + "," + j + ")", re, after.re(i, j), boundRe);
        if (after.complex()) {
            near(() -> "im " + array + "(" + i + "," + j + ")", im, after.im(i, j), boundIm);
        }
    }

    /** Allows an element to have changed. */
    public void release(String array, int i, int j) {
        Block block = call.block(array);
        block.release(block.output(), i, j);
    }

    /** Allows every element of an array, where it is read and where it is written, to have changed. */
    public void releaseAll(String array) {
        Block block = call.block(array);
        for (Storage storage : block.storages) {
            for (int j = 0; j < storage.cols(); j++) {
                for (int i = 0; i < storage.rows(); i++) {
                    block.release(storage, i, j);
                }
            }
        }
    }
}
