package org.panblas.observe;

/** What calls go through and can be watched on the way. */
@FunctionalInterface
public interface Observed {
    /** Puts the watch in the way of calls, or takes it out again. Calls under way are not touched. */
    void observe(boolean on);
}
