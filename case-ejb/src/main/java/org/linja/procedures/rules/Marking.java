package org.linja.procedures.rules;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Where a procedure stands: which steps are open, and which parts have come to a join that still
 * waits for others.
 */
public record Marking(SortedSet<String> open, SortedSet<Arrival> arrived) {
    /** A part that has come to a join by the end of a step. */
    public record Arrival(String join, String from) implements Comparable<Arrival> {
        @Override
        public int compareTo(Arrival other) {
            int byJoin = join.compareTo(other.join);
            return byJoin == 0 ? from.compareTo(other.from) : byJoin;
        }
    }

    public Marking {
        open = Collections.unmodifiableSortedSet(new TreeSet<>(open));
        arrived = Collections.unmodifiableSortedSet(new TreeSet<>(arrived));
    }

    static Marking of(Collection<String> open, Collection<Arrival> arrived) {
        return new Marking(new TreeSet<>(open), new TreeSet<>(arrived));
    }

    /** Whether nothing is left to do. */
    public boolean isEmpty() {
        return open.isEmpty() && arrived.isEmpty();
    }
}
