package org.linja.audit;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.linja.audit.rules.TermsBook;
import org.linja.audit.rules.UnknownTerms;
import org.linja.calendars.Calendars;
import org.linja.calendars.rules.BusinessCalendar;
import org.linja.contracts.Contracts;
import org.linja.contracts.rules.BoundTerms;
import org.linja.contracts.rules.ContractTerms;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;
import org.linja.sla.rules.PromisedClock;

/** What entries of cases name as promised. Versions never change: each is looked up once. */
@Repository
public class Promises implements TermsBook {
    private static final int KEPT = 10_000;

    private record Names(String contract, int contractVersion, long calendarVersionId) {}

    @Inject SqlRows sql;
    @Inject Contracts contracts;
    @Inject Calendars calendars;
    private final Map<Names, Promise> known = new ConcurrentHashMap<>();

    @Override
    public ContractTerms terms(BoundTerms bound) {
        return contracts.termsOf(promise(bound, bound.calendarVersionId()).contractVersionId());
    }

    @Override
    public BusinessCalendar calendar(PromisedClock clock) {
        return calendars.byVersion(promise(clock).calendarVersionId());
    }

    /** The versions of a clock with the names that reports print. */
    Promise promise(PromisedClock clock) {
        return promise(clock.bound(), clock.calendarVersionId());
    }

    private Promise promise(BoundTerms bound, long calendarVersionId) {
        Names names = new Names(bound.contract(), bound.contractVersion(), calendarVersionId);
        Promise promise = known.get(names);
        return promise == null ? lookUp(names) : promise;
    }

    private Promise lookUp(Names names) {
        Promise found =
                sql.first(
                                Promises.class,
                                "promise.sql",
                                row ->
                                        new Promise(
                                                row.getLong("contract_version_id"),
                                                row.getString("contract"),
                                                row.getLong("calendar_version_id"),
                                                row.getString("calendar"),
                                                row.getString("zone")),
                                Map.of(
                                        "contract", names.contract(),
                                        "contractVersion", names.contractVersion(),
                                        "calendarVersionId", names.calendarVersionId()))
                        .orElseThrow(() -> new UnknownTerms(names.toString()));
        if (known.size() < KEPT) {
            known.put(names, found);
        }
        return found;
    }
}
