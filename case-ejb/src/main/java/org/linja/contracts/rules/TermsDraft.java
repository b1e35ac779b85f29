package org.linja.contracts.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Terms as somebody wrote them down, before anything is known to be right. The words are the same
 * as in the stored terms: slugs, and budgets as ISO 8601 durations.
 */
public record TermsDraft(
        String calendar,
        String ladder,
        String hotline,
        List<Question> questions,
        List<Target> targets,
        List<Opening> openings) {

    public TermsDraft {
        questions = List.copyOf(questions);
        targets = List.copyOf(targets);
        openings = List.copyOf(openings);
    }

    /** A question, with its words by language tag. */
    public record Question(String key, String severity, Map<String, String> text) {
        public Question {
            text = Map.copyOf(text);
        }
    }

    /**
     * A promise.
     *
     * @param pausedByQuestion null where nothing was said of it
     * @param warnings ISO 8601 durations of working time left
     */
    public record Target(
            String severity,
            String clock,
            String budget,
            @Nullable Boolean pausedByQuestion,
            boolean pausedByVendor,
            List<String> warnings) {
        public Target {
            warnings = List.copyOf(warnings);
        }
    }

    /** A severity that a channel may open. */
    public record Opening(String channel, String severity) {}

    /** Terms that are in force, to make new ones from. */
    public static TermsDraft of(ContractTerms terms) {
        List<Target> targets = new ArrayList<>();
        terms.targets()
                .forEach(
                        (severity, list) ->
                                list.forEach(
                                        target ->
                                                targets.add(
                                                        new Target(
                                                                severity.slug(),
                                                                target.clock(),
                                                                target.budget().toString(),
                                                                target.pausedByQuestion(),
                                                                target.pausedByVendor(),
                                                                target.warnings().stream()
                                                                        .map(Duration::toString)
                                                                        .toList()))));
        List<Opening> openings = new ArrayList<>();
        terms.channels()
                .forEach(
                        (channel, severities) ->
                                severities.forEach(
                                        severity ->
                                                openings.add(
                                                        new Opening(
                                                                channel.slug(), severity.slug()))));
        return new TermsDraft(
                terms.calendar(),
                terms.ladder(),
                terms.hotline(),
                terms.questions().stream()
                        .map(
                                question ->
                                        new Question(
                                                question.key(),
                                                question.whenYes().slug(),
                                                question.textByLanguage()))
                        .toList(),
                targets,
                openings);
    }
}
