package org.linja.following;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.linja.calendars.Calendars;
import org.linja.contracts.Contracts;
import org.linja.contracts.rules.BoundTerms;
import org.linja.contracts.rules.ContractTerms;
import org.linja.following.rules.CalendarPublished;
import org.linja.following.rules.ContractAmended;
import org.linja.following.rules.TermsChange;
import org.linja.following.rules.TermsMove;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;

/** The versions that cases follow, and those they leave. They never change: each is read once. */
@Repository
public class FollowedVersions {
    private static final int KEPT = 10_000;

    private record ContractVersion(String code, int version) {}

    @Inject SqlRows sql;
    @Inject Followings followings;
    @Inject Contracts contracts;
    @Inject Calendars calendars;
    private final Map<ContractVersion, Long> known = new ConcurrentHashMap<>();

    TermsMove.Book book() {
        return new TermsMove.Book(
                this::terms, clock -> calendars.byVersion(clock.calendarVersionId()));
    }

    /** What the followed version changes. */
    TermsChange change(FollowingSubject subject) {
        if (!subject.isContract()) {
            return new CalendarPublished(
                    subject.code(), subject.versionId(), new HashSet<>(followings.older(subject)));
        }
        ContractTerms terms = contracts.termsOf(subject.versionId());
        Map<String, Long> newest = new HashMap<>();
        terms.calendars()
                .forEach(code -> newest.put(code, calendars.versionAt(code, subject.orderedAt())));
        return new ContractAmended(subject.code(), subject.version(), terms, newest);
    }

    private ContractTerms terms(BoundTerms bound) {
        ContractVersion named = new ContractVersion(bound.contract(), bound.contractVersion());
        Long id = known.get(named);
        if (id == null) {
            id = lookUp(named);
            if (known.size() < KEPT) {
                known.put(named, id);
            }
        }
        return contracts.termsOf(id);
    }

    private long lookUp(ContractVersion named) {
        return sql.first(
                        FollowedVersions.class,
                        "contract-id.sql",
                        row -> row.getLong(1),
                        Map.of("code", named.code(), "version", named.version()))
                .orElseThrow(() -> new IllegalArgumentException("There is no " + named));
    }
}
