package org.linja.answers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.linja.cases.SupportCase;
import org.linja.cases.WordsToCustomer;
import org.linja.contracts.rules.AnswerClass;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.rules.Slugged;

/**
 * Reads by the contract what goes to the customer as something else than an answer. That a case is
 * critical holds nothing up here: a question or a solution is no answer, and clocks run.
 */
@ApplicationScoped
class ReadWords implements WordsToCustomer {
    @Inject AgreedReading reading;

    @Override
    public void admit(SupportCase supportCase, String words, As as) {
        Set<AnswerClass> needs =
                new TreeSet<>(
                        reading.waitsFor(supportCase, new AnswerWords(words, Set.of(), Set.of())));
        needs.remove(AnswerClass.CRITICAL);
        if (as == As.COMMITMENT) {
            needs.remove(AnswerClass.COMMITMENT);
        }
        if (!needs.isEmpty()) {
            throw new Problem(
                    ProblemType.WORDS_NEED_READER,
                    Map.of(
                            "classes",
                            needs.stream().map(Slugged::slug).collect(Collectors.joining(" "))));
        }
    }
}
