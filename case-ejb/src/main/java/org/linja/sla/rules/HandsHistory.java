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
    // Where the case lies with somebody outside of the lines; NOBODY where it does not.
    private final NavigableMap<Instant, Hands> outside = new TreeMap<>();

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
                outside.put(at, hands == null ? Hands.NOBODY : Hands.of(hands));
            }
            case VENDOR_WAIT_BEGAN -> outside.put(at, Hands.VENDOR);
            case CASE_LENT -> outside.put(at, Hands.NEIGHBOUR);
            case VENDOR_WAIT_ENDED, CASE_TAKEN_BACK, CASE_RESOLVED, CASE_CLOSED -> comeBack(at);
            default -> {
                // Everything else leaves the case in the hands it is in.
            }
        }
    }

    void goToCustomer(Instant at) {
        outside.put(at, Hands.CUSTOMER);
    }

    void comeBack(Instant at) {
        if (!outside.isEmpty()) {
            outside.put(at, Hands.NOBODY);
        }
    }

    Hands at(Instant instant) {
        Map.Entry<Instant, Hands> away = outside.floorEntry(instant);
        if (away != null && away.getValue() != Hands.NOBODY) {
            return away.getValue();
        }
        Map.Entry<Instant, Hands> line = lines.floorEntry(instant);
        return line == null ? Hands.NOBODY : line.getValue();
    }

    void addTurningPoints(Collection<Instant> points) {
        points.addAll(lines.keySet());
        points.addAll(outside.keySet());
    }

    private void noteLine(Instant at, Entry entry) {
        String line = entry.data().get("line");
        if (line != null) {
            lines.put(at, Hands.ofLine(line));
        }
    }
}
