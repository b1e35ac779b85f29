package org.linja.commitments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linja.cases.CaseActs;
import org.linja.cases.SupportCase;
import org.linja.cases.WordsToCustomer;
import org.linja.cases.rules.CaseAct;
import org.linja.cases.rules.CaseId;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Actor;

/** The one way a person makes a commitment or acts on one: as of the case that they saw. */
@ApplicationScoped
public class CommitmentActs {
    /** How many may be owed about one case. */
    static final int MOST_OWED = 50;

    private static final int WORDS_LIMIT = 1_000;
    private static final Duration FARTHEST = Duration.ofDays(366);

    @Inject CaseActs acts;
    @Inject Commitments commitments;
    @Inject WordsToCustomer words;

    /** A verb of a commitment, said by a person at a moment. */
    @FunctionalInterface
    public interface Act {
        void on(Commitment commitment, SupportCase supportCase, Actor who, Instant at);
    }

    /** Makes a commitment of what a person says. */
    @FunctionalInterface
    interface Birth {
        Commitment of(SupportCase supportCase, Actor who, Instant at);
    }

    /**
     * Does the act and returns the case's new version.
     *
     * @param version what the person saw; a stale one is refused
     * @throws Problem {@code not-found} where the case has no such commitment
     */
    long on(CaseId id, long version, long number, Act act) {
        return acts.onCase(
                id,
                version,
                (supportCase, who, at) -> {
                    Commitment found = commitments.of(id, number);
                    found.missIfPast(supportCase, at);
                    act.on(found, supportCase, who, at);
                    commitments.keep(found, supportCase, at);
                });
    }

    /**
     * Adds what is said and returns the case's new version.
     *
     * @param field by which the moment came
     */
    long add(
            CaseId id,
            long version,
            CaseAct as,
            @Nullable Instant dueAt,
            String field,
            String said,
            Birth birth) {
        return acts.onCase(
                id,
                version,
                (supportCase, who, at) -> {
                    new FieldChecks().prose("text", said, WORDS_LIMIT).orRefuse();
                    checkDue(field, dueAt, at);
                    supportCase.admitCommitment(as);
                    new FieldChecks()
                            .check(
                                    commitments.owed(id).size() < MOST_OWED,
                                    field,
                                    "too-many-commitments",
                                    String.valueOf(MOST_OWED))
                            .orRefuse();
                    if (as == CaseAct.COMMIT) {
                        admit(supportCase, said);
                    }
                    Commitment added = birth.of(supportCase, who, at);
                    commitments.add(added, supportCase, at);
                    added.tell(supportCase, who, at);
                });
    }

    /**
     * Lets pass what a customer is to read about one.
     *
     * @throws Problem {@code words-need-reader} with the classes for which the contract wants them
     *     read
     */
    void admit(SupportCase supportCase, String said) {
        words.admit(supportCase, said, WordsToCustomer.As.COMMITMENT);
    }

    /**
     * Lets pass why a customer is not kept a promise: what commits in it is nobody's commitment.
     *
     * @throws Problem {@code words-need-reader}
     */
    void admitReason(SupportCase supportCase, String why) {
        words.admit(supportCase, why, WordsToCustomer.As.STATEMENT);
    }

    /** Refuses a moment that is missing, past or farther than anybody can promise. */
    static void checkDue(String field, @Nullable Instant dueAt, Instant now) {
        new FieldChecks()
                .check(dueAt != null, field, "required")
                .check(dueAt == null || dueAt.isAfter(now), field, "in-the-past")
                .check(dueAt == null || !dueAt.isAfter(now.plus(FARTHEST)), field, "too-far-ahead")
                .orRefuse();
    }

    /** Refuses a reason that is missing or too long. */
    static void checkReason(String why) {
        new FieldChecks().required("text", why).prose("text", why, WORDS_LIMIT).orRefuse();
    }

    /** Refuses what is too long; nothing has to be said. */
    static void checkWords(String words) {
        new FieldChecks().prose("text", words, WORDS_LIMIT).orRefuse();
    }
}
