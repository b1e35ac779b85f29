package org.linja.answers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.linja.cases.Obligations;
import org.linja.cases.SupportCase;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;

/**
 * Answers that wait go where their case goes. In a customer's act none is seen: what they withdraw
 * lapses when it is looked at next.
 */
@ApplicationScoped
public class CaseAnswers implements Obligations {
    @Inject HeldAnswers answers;

    @Override
    public void follow(SupportCase supportCase, Instant now) {
        if (supportCase.status().isOpen() || supportCase.isWithdrawn()) {
            return;
        }
        List<HeldAnswer> open = answers.open(supportCase.id());
        if (!open.isEmpty()) {
            throw new Problem(
                    ProblemType.ANSWERS_WAITING, Map.of("waiting", String.valueOf(open.size())));
        }
    }

    @Override
    public void weighAnew(SupportCase supportCase, Instant now) {
        answers.open(supportCase.id()).forEach(one -> answers.watch(one, supportCase, now));
    }

    @Override
    public void carry(SupportCase younger, SupportCase older, Instant now) {
        for (HeldAnswer one : answers.open(younger.id())) {
            one.carry(younger, older, now);
            answers.endCalls(one, younger, now);
            answers.watch(one, older, now);
        }
    }
}
