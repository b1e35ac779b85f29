package org.linja.procedures.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
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
        StringBuilder text = new StringBuilder();
        say(text, String.valueOf(procedure));
        say(text, template);
        say(text, step);
        for (Part part : parts) {
            say(text, part.step());
            say(text, String.valueOf(part.round()));
            say(text, part.state().slug());
            say(text, part.outcome());
            say(text, String.valueOf(part.values().size()));
            for (Map.Entry<String, String> value : part.values().entrySet()) {
                say(text, value.getKey());
                say(text, value.getValue());
            }
            part.evidence().forEach(one -> say(text, one));
            say(text, part.words());
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void say(StringBuilder text, String word) {
        text.append(word.length()).append(':').append(word);
    }
}
