package org.linja.ops.generate;

import java.util.Map;
import java.util.Objects;
import org.linja.calendars.rules.BusinessCalendar;
import org.linja.contracts.rules.BoundTerms;
import org.linja.contracts.rules.ClockTarget;
import org.linja.contracts.rules.ContractTerms;

/**
 * An invented customer with the one contract that all its cases are opened under.
 *
 * @param calendars by the ids of their versions
 */
record Firm(
        long customerId,
        long contractVersionId,
        BoundTerms bound,
        ContractTerms terms,
        Map<Long, BusinessCalendar> calendars) {

    /** The calendar on which a target is counted. */
    BusinessCalendar calendarOf(ClockTarget target) {
        return Objects.requireNonNull(calendars.get(bound.calendarOf(target)));
    }
}
