package org.panblas.observe;

import java.util.Locale;

/** Makes an event of Flight Recorder of each call, where a recording wants these. */
final class FlightEvents implements Watcher {
    @Override
    public Object begin() {
        CallEvent event = new CallEvent();
        if (!event.isEnabled()) {
            return null;
        }
        event.begin();
        return event;
    }

    @Override
    public void end(Object begun, CallFacts facts) {
        CallEvent event = (CallEvent) begun;
        event.end();
        if (!event.shouldCommit()) {
            return;
        }
        event.routine = facts.routine();
        event.m = facts.m();
        event.n = facts.n();
        event.k = facts.k();
        event.backend = facts.backend();
        event.path = facts.path().name().toLowerCase(Locale.ROOT);
        event.flops = facts.flops();
        event.commit();
    }
}
