package org.linja.answers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.linja.cases.CaseActs;
import org.linja.cases.CaseText;
import org.linja.cases.SupportCase;
import org.linja.cases.rules.CaseId;
import org.linja.contracts.rules.AnswerClass;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Actor;
import org.linja.platform.security.Role;

/**
 * Answers the customer; what the answer carries decides whether it was of use. By what the contract
 * says it goes out at once or waits for a second person: until then no clock has heard it.
 */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
public class GiveAnswer {
    /** How many may wait about one case. */
    static final int MOST_WAITING = 20;

    @Inject CaseActs acts;
    @Inject AgreedReading reading;
    @Inject HeldAnswers answers;

    /**
     * Gives it, or keeps it for a second person.
     *
     * @param version of the case, as the person saw it
     * @throws Problem {@code invalid-input}, {@code act-not-allowed}, {@code stale-version}
     */
    public GivenAnswer give(CaseId id, long version, AnswerWords written) {
        CaseText.check(written.text());
        AtomicReference<@Nullable Long> held = new AtomicReference<>();
        long now =
                acts.onCase(
                        id,
                        version,
                        (supportCase, who, at) -> held.set(give(supportCase, who, written, at)));
        return new GivenAnswer(now, held.get());
    }

    private @Nullable Long give(
            SupportCase supportCase, Actor who, AnswerWords written, Instant at) {
        Set<AnswerClass> waitsFor = reading.waitsFor(supportCase, written);
        if (waitsFor.isEmpty()) {
            supportCase.answer(who, written.elements(), written.text(), at);
            return null;
        }
        supportCase.admitAnswer();
        new FieldChecks()
                .check(
                        answers.open(supportCase.id()).size() < MOST_WAITING,
                        "text",
                        "too-many-answers",
                        String.valueOf(MOST_WAITING))
                .orRefuse();
        HeldAnswer kept =
                new HeldAnswer(
                        supportCase, who, written, waitsFor, reading.agreed(supportCase), at);
        answers.add(kept, supportCase, at);
        kept.tell(supportCase, who, at);
        return kept.id();
    }
}
