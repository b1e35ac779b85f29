package org.linja.answers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Set;
import org.linja.answers.rules.AnswerReading;
import org.linja.cases.SupportCase;
import org.linja.contracts.Contracts;
import org.linja.contracts.rules.AnswerClass;
import org.linja.contracts.rules.SecondPair;

/** Reads an answer by the contract under which its case stands. */
@ApplicationScoped
class AgreedReading {
    @Inject Contracts contracts;

    /** For which classes the answer waits; none if it may go out at once. */
    Set<AnswerClass> waitsFor(SupportCase supportCase, AnswerWords written) {
        SecondPair agreed = agreed(supportCase);
        return AnswerReading.waitsFor(
                agreed,
                AnswerReading.of(
                        written.text(),
                        written.elements(),
                        supportCase.isCritical(),
                        agreed.everyLegalWord()),
                written.declared());
    }

    /** What the contract says; where it says nothing, what a writer may ask for. */
    SecondPair agreed(SupportCase supportCase) {
        return Objects.requireNonNullElse(
                contracts.caseRules(supportCase.contractVersionId()).secondPair(),
                SecondPair.ASKED_FOR);
    }
}
