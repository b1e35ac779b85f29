package org.linja.sla.rules;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linja.journal.rules.Entry;
import org.linja.platform.rules.Slugged;

/**
 * What makes an answer to a customer useful. The person who answers says which of these it carries;
 * an answer with none of them acknowledges, and no more.
 */
public enum AnswerElement implements Slugged {
    SOLUTION,
    WORKAROUND,
    NEXT_STEP,
    /** A specific question, without which the work cannot go on. */
    QUESTION,
    /** When it will be solved. */
    ESTIMATE,
    /** Advice on what is not the house's responsibility. */
    ADVICE;

    /** Under which name the elements of an answer stand in its journal entry. */
    public static final String DATUM = "elements";

    private static final Pattern BLANK = Pattern.compile(" ");

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static AnswerElement of(String slug) {
        return Slugged.parse(AnswerElement.class, slug);
    }

    /** The elements as an entry carries them: slugs parted by blanks, in this order. */
    public static String written(Set<AnswerElement> elements) {
        return elements.stream().sorted().map(Slugged::slug).collect(Collectors.joining(" "));
    }

    /**
     * Whether elements as an entry carries them speak of what is not the house's responsibility.
     *
     * @param written null where the entry says nothing of them
     */
    public static boolean isAdvice(@Nullable String written) {
        return written != null && BLANK.splitAsStream(written).anyMatch(ADVICE.slug()::equals);
    }

    /** Whether they are advice and nothing else: an answer of its own kind. */
    public static boolean isAdviceAlone(@Nullable String written) {
        return ADVICE.slug().equals(written);
    }

    /** The elements that {@code answer} carries; none if it says nothing of them. */
    static Set<AnswerElement> in(Entry answer) {
        String written = answer.data().get(DATUM);
        return written == null || written.isEmpty()
                ? Set.of()
                : BLANK.splitAsStream(written)
                        .map(AnswerElement::of)
                        .collect(Collectors.toUnmodifiableSet());
    }
}
