package org.panblas.order;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that a misspelled one was meant to be. */
final class DidYouMean {
    /** Below this length a name is part of too many others to be recognised inside them. */
    private static final int SHORTEST_PART = 3;

    private DidYouMean() {}

    /**
     * The candidate with the least number of typing errors, where these are few against the length; else one that
     * contains {@code word} or is contained in it ({@code libopenblas}, {@code open}).
     */
    static Optional<String> nearest(String word, Collection<String> candidates) {
        int bound = word.length() == 1 ? 0 : Math.max(1, word.length() / 3);
        return candidates.stream()
                .filter(candidate -> distance(word, candidate) <= bound)
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
                .or(() -> candidates.stream()
                        .filter(candidate -> overlaps(word, candidate))
                        .max(Comparator.comparingInt(String::length)));
    }

    private static boolean overlaps(String word, String candidate) {
        return (candidate.length() >= SHORTEST_PART && word.contains(candidate))
                || (word.length() >= SHORTEST_PART && candidate.contains(word));
    }

    /** The optimal string alignment distance: letters inserted, left out, changed, or swapped with a neighbour. */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
