package org.linja.answers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.linja.answers.rules.HeldRefusal;
import org.linja.cases.CaseActs;
import org.linja.cases.SupportCase;
import org.linja.cases.rules.CaseId;
import org.linja.people.OnePerson;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Actor;

/** The one way a person acts on an answer that waits: as of the case that they saw. */
@ApplicationScoped
class HeldAnswerActs {
    private static final int REASON_LIMIT = 1_000;

    @Inject CaseActs acts;
    @Inject HeldAnswers answers;
    @Inject OnePerson onePerson;

    /** A verb of a waiting answer, said by a person at a moment. */
    @FunctionalInterface
    interface Act {
        void on(HeldAnswer answer, SupportCase supportCase, Actor who, Instant at);
    }

    /**
     * Does the act and returns the case's new version.
     *
     * @param version what the person saw; a stale one is refused
     * @throws Problem {@code not-found} where the case has no such answer
     */
    long on(CaseId id, long version, long number, Act act) {
        return acts.onCase(
                id,
                version,
                (supportCase, who, at) -> {
                    HeldAnswer found = answers.of(id, number);
                    act.on(found, supportCase, who, at);
                    answers.keep(found, supportCase, at);
                });
    }

    /** What is true of writer and reader at this moment, whatever a page showed before. */
    HeldRefusal.Facts facts(HeldAnswer answer, Actor reader, int read) {
        return new HeldRefusal.Facts(
                onePerson.accountsOf(List.of(reader.personId())).contains(answer.writerId()),
                answer.revision(),
                read,
                answers.mayAnswer(answer.writerId()),
                answers.mayRelease(reader.personId()));
    }

    static Problem refused(HeldRefusal why) {
        return new Problem(
                switch (why) {
                    case SAME_PERSON -> ProblemType.ANSWER_IS_OWN;
                    case REWRITTEN -> ProblemType.ANSWER_REWRITTEN;
                    case WRITER_LEFT -> ProblemType.ANSWER_WRITER_LEFT;
                    case NO_RIGHT -> ProblemType.FORBIDDEN;
                });
    }

    /** Refuses a reason that is missing or too long. */
    static void checkReason(String why) {
        new FieldChecks().required("text", why).prose("text", why, REASON_LIMIT).orRefuse();
    }

    /** Refuses what is too long; nothing has to be said. */
    static void checkWords(String why) {
        new FieldChecks().prose("text", why, REASON_LIMIT).orRefuse();
    }
}
