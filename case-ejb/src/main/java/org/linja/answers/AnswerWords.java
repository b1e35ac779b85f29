package org.linja.answers;

import java.util.Set;
import org.linja.contracts.rules.AnswerClass;
import org.linja.sla.rules.AnswerElement;

/**
 * An answer as its writer wrote it.
 *
 * @param elements what it is said to carry
 * @param declared of which classes its writer says it is; what is read in it counts beside
 */
public record AnswerWords(String text, Set<AnswerElement> elements, Set<AnswerClass> declared) {
    public AnswerWords {
        elements = Set.copyOf(elements);
        declared = Set.copyOf(declared);
    }
}
