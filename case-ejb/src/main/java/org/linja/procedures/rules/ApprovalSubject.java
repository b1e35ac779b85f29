package org.linja.procedures.rules;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What exactly somebody approves: the words of the steps before, in the version that was shown.
 * Whoever approves names its digest, so that nobody approves what they did not see.
 *
 * @param procedure number of the procedure
 * @param template code and version, such as {@code planned-change/1}
 * @param step the approval itself
 */
public record ApprovalSubject(long procedure, String template, String step, List<Part> parts) {
    public ApprovalSubject {
        parts = List.copyOf(parts);
    }

    /**
     * What was written at one step, and what became of it.
     *
     * @param outcome which way it ended
     * @param evidence on which it was done: kind, number or key, and of a file what it was
     */
    public record Part(
            String step,
            int round,
            StepState state,
            String outcome,
            SortedMap<String, String> values,
            List<String> evidence,
            String words) {
        public Part {
            evidence = List.copyOf(evidence);
            values = new TreeMap<>(values);
        }
    }

    /** SHA-256 of everything in it, in lower-case hex; each word is preceded by its length. */
    public String digest() {
        SignedWords words =
                new SignedWords().say(String.valueOf(procedure)).say(template).say(step);
        for (Part part : parts) {
            words.say(part.step())
                    .say(String.valueOf(part.round()))
                    .say(part.state().slug())
                    .say(part.outcome())
                    .say(String.valueOf(part.values().size()));
            part.values().forEach((name, value) -> words.say(name).say(value));
            part.evidence().forEach(words::say);
            words.say(part.words());
        }
        return words.digest();
    }
}
