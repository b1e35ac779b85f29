package org.linja.sla.rules;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.linja.journal.rules.Entry;

/** Whose hands a case was in, as its history goes by. */
final class HandsHistory {

    private final NavigableMap<Instant, Hands> lines = new TreeMap<>();
    // With whom outside of the lines it is; NOBODY where it is not. The customer, whom a question
    // waits for, comes before a vendor or a neighbour who has it at the same time.
    private final NavigableMap<Instant, Hands> away = new TreeMap<>();
    private final NavigableMap<Instant, Hands> asked = new TreeMap<>();

    /** The hands that had the case from the clocks' first moment on. */
    void begin(Instant timeZero, Entry opening) {
        noteLine(timeZero, opening);
    }

    void take(Entry entry) {
        Instant at = entry.occurredAt();
        switch (entry.kind()) {
            case CASE_ROUTED, CASE_ACCEPTED, HAND_OVER_ACCEPTED, GROUP_IMPORTED ->
                    noteLine(at, entry);
            case STATE_IMPORTED -> {
                String hands = entry.data().get("hands");
                away.put(at, hands == null ? Hands.NOBODY : Hands.of(hands));
            }
            case VENDOR_WAIT_BEGAN -> away.put(at, Hands.VENDOR);
            case CASE_LENT -> away.put(at, Hands.NEIGHBOUR);
            case VENDOR_WAIT_ENDED, CASE_TAKEN_BACK, CASE_RESOLVED, CASE_CLOSED, CASE_ENDED ->
                    comeBack(away, at);
            default -> {
                // Everything else leaves the case in the hands it is in.
            }
        }
    }

    void goToCustomer(Instant at) {
        asked.put(at, Hands.CUSTOMER);
    }

    void comeBackFromCustomer(Instant at) {
        comeBack(asked, at);
    }

    Hands at(Instant instant) {
        Hands outside = lastOf(asked, instant);
        if (outside == Hands.NOBODY) {
            outside = lastOf(away, instant);
        }
        return outside == Hands.NOBODY ? lastOf(lines, instant) : outside;
    }

    void addTurningPoints(Collection<Instant> points) {
        points.addAll(lines.keySet());
        points.addAll(away.keySet());
        points.addAll(asked.keySet());
    }

    private static void comeBack(NavigableMap<Instant, Hands> from, Instant at) {
        if (!from.isEmpty()) {
            from.put(at, Hands.NOBODY);
        }
    }

    private static Hands lastOf(NavigableMap<Instant, Hands> hands, Instant instant) {
        Map.Entry<Instant, Hands> last = hands.floorEntry(instant);
        return last == null ? Hands.NOBODY : last.getValue();
    }

    private void noteLine(Instant at, Entry entry) {
        String line = entry.data().get("line");
        if (line != null) {
            lines.put(at, Hands.ofLine(line));
        }
    }
}
