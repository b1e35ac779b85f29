package org.linja.following.rules;

import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.linja.contracts.rules.BoundTerms;
import org.linja.contracts.rules.ContractTerms;
import org.linja.sla.rules.PromisedClock;

/**
 * A newer version of a calendar. A clock that once stayed behind an amendment of its contract stays
 * on the calendar it has, too: no entry can bind a case to two versions of its contract.
 *
 * @param calendar code of the calendar
 * @param older all versions of it before this one
 */
public record CalendarPublished(String calendar, long versionId, Set<Long> older)
        implements TermsChange {

    public CalendarPublished {
        older = Set.copyOf(older);
    }

    @Override
    public String because() {
        return "calendar";
    }

    @Override
    public Optional<BoundTerms> after(BoundTerms current, ContractTerms terms) {
        if (terms.calendar().equals(calendar)) {
            return older.contains(current.calendarVersionId())
                    ? Optional.of(bound(current, versionId, current.otherCalendars()))
                    : Optional.empty();
        }
        Long other = current.otherCalendars().get(calendar);
        if (other == null || !older.contains(other)) {
            return Optional.empty();
        }
        SortedMap<String, Long> others = new TreeMap<>(current.otherCalendars());
        others.put(calendar, versionId);
        return Optional.of(bound(current, current.calendarVersionId(), others));
    }

    @Override
    public boolean concerns(PromisedClock clock, BoundTerms current) {
        return clock.bound().contractVersion() == current.contractVersion()
                && older.contains(clock.calendarVersionId());
    }

    private static BoundTerms bound(
            BoundTerms current, long calendarVersionId, SortedMap<String, Long> others) {
        return new BoundTerms(
                current.contract(), current.contractVersion(), calendarVersionId, others);
    }
}
