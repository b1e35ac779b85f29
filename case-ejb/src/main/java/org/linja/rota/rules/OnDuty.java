package org.linja.rota.rules;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Who answers for a line at an instant. */
public final class OnDuty {

    private OnDuty() {}

    /**
     * The people on duty for {@code line} at {@code instant}: who came first stands first, of those
     * who came together the lower id; each once.
     */
    public static List<Long> at(List<DutyShift> shifts, SupportLine line, Instant instant) {
        return shifts.stream()
                .filter(shift -> shift.line() == line && shift.covers(instant))
                .sorted(
                        Comparator.comparing(DutyShift::from)
                                .thenComparingLong(DutyShift::personId))
                .map(DutyShift::personId)
                .distinct()
                .toList();
    }
}
