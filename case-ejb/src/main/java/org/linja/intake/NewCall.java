package org.linja.intake;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linja.cases.CaseOpening;
import org.linja.cases.NamedClaim;
import org.linja.cases.rules.CaseId;
import org.linja.cases.rules.CaseKind;
import org.linja.contracts.TelephoneNumber;
import org.linja.contracts.rules.Severity;
import org.linja.platform.problem.FieldChecks;

/**
 * What the person at the phone desk has written down.
 *
 * @param number as dialled or typed; kept in the form of ITU-T E.164
 * @param impact answers to the contract's questions, by key; decides the severity unless {@code
 *     severity} is given
 * @param claim what it is about: decides the contract
 * @param announced id of what the caller had written at the portal, found by their code
 * @param addToCase number of an open case that this call is about, instead of a new one
 */
public record NewCall(
        String customer,
        String callerName,
        String number,
        String subject,
        String description,
        Map<String, Boolean> impact,
        @Nullable Severity severity,
        CaseKind kind,
        @Nullable Instant ringAt,
        @Nullable Instant answeredAt,
        String since,
        String tried,
        @Nullable CaseId addToCase,
        NamedClaim claim,
        @Nullable UUID announced) {
    /** Names everything that is wrong with the call, as far as the call alone can tell. */
    void check(Instant now) {
        FieldChecks checks =
                new FieldChecks()
                        .line("customer", customer, 20)
                        .line("caller.name", callerName, CaseOpening.CALLER_NAME_LIMIT)
                        .check(e164().isPresent(), "caller.number", "impossible-number")
                        .check(ringAt == null || !ringAt.isAfter(now), "ringAt", "in-future")
                        .check(
                                answeredAt == null || !answeredAt.isAfter(now),
                                "answeredAt",
                                "in-future")
                        .check(
                                ringAt == null
                                        || answeredAt == null
                                        || !answeredAt.isBefore(ringAt),
                                "answeredAt",
                                "answered-before-ring");
        CaseOpening.check(checks, subject, description, since, tried);
        checks.orRefuse();
    }

    /** The number in the one spelling that compares, if it can be a number at all. */
    Optional<String> e164() {
        return TelephoneNumber.e164(number);
    }
}
