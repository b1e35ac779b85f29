package org.linja.cases;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.cases.rules.CaseId;
import org.linja.cases.rules.CaseStatus;
import org.linja.contracts.Customer;
import org.linja.contracts.rules.Severity;
import org.linja.rota.rules.SupportLine;
import org.linja.sla.rules.ClockKind;

/**
 * What whoever brought a matter is told at once: number, owner, promised times.
 *
 * @param owner name of the person who has the case; absent when nobody is on duty
 * @param customer in whose zone and language the promises are told
 * @param provisional true while the caller is not verified; false until verification exists
 */
public record CaseReceipt(
        CaseId number,
        long version,
        Severity severity,
        CaseStatus status,
        SupportLine line,
        @Nullable String owner,
        Customer customer,
        boolean provisional,
        List<Promise> promises)
        implements Serializable {
    /**
     * One promised clock.
     *
     * @param dueAt absent while the clock is paused
     * @param budget working time promised
     */
    public record Promise(
            ClockKind clock, Instant startedAt, @Nullable Instant dueAt, Duration budget)
            implements Serializable {}
}
