package org.panblas.testkit.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Deals values in random order and starts over, reshuffled, when all are dealt: every value occurs, and as often as any
 * other. Decks of coprime or reshuffled orders meet in all pairs soon (Latin hypercube sampling).
 */
final class Deck<V> {
    private final List<V> cards;
    private final Random random;
    private int next;

    Deck(List<? extends V> values, Random random) {
        this.cards = new ArrayList<>(values);
        this.random = random;
        this.next = cards.size();
    }

    V deal() {
        if (next == cards.size()) {
            Collections.shuffle(cards, random);
            next = 0;
        }
        return cards.get(next++);
    }
}
