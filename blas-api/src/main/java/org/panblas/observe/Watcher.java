package org.panblas.observe;

/** One who wants to know of calls. Called from the threads of the calls. */
interface Watcher {
    /** Called before a call; gives what {@link #end} gets back, or null where this call is not wanted. */
    Object begin();

    /** Called when the call is over, whether or not it threw something. */
    void end(Object begun, CallFacts facts);
}
