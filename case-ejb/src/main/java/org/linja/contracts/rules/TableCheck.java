package org.linja.contracts.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tries every combination of answers on a decision table and finds those for which no rule holds,
 * or several do.
 */
public final class TableCheck {
    private final List<String> questions;
    private final List<Bits> rules;

    /** A rule over the answers as bits, the first question the lowest; it holds without effort. */
    private record Bits(int cares, int wants) {
        boolean holds(int answers) {
            return (answers & cares) == wants;
        }
    }

    private TableCheck(List<String> questions, List<SeverityRule> rules) {
        this.questions = questions;
        this.rules = rules.stream().map(this::bits).toList();
    }

    /**
     * What the table leaves open or decides twice.
     *
     * @param questions their keys, at most {@link TermsCheck#MOST_QUESTIONS}
     * @param rules answers to other questions count as asked of nobody
     */
    public static TableFindings of(List<String> questions, List<SeverityRule> rules) {
        if (questions.size() > TermsCheck.MOST_QUESTIONS) {
            throw new IllegalArgumentException("Too many questions: " + questions.size());
        }
        return new TableCheck(questions, rules).findings();
    }

    private TableFindings findings() {
        int holes = 0;
        Map<String, Boolean> firstHole = null;
        Map<Long, Map<String, Boolean>> overlaps = new LinkedHashMap<>();
        int combinations = 1 << questions.size();
        for (int answers = 0; answers < combinations; answers++) {
            List<Integer> holding = holding(answers);
            if (holding.isEmpty()) {
                holes++;
                firstHole = firstHole == null ? told(answers) : firstHole;
            }
            for (int i = 1; i < holding.size(); i++) {
                long pair = (long) holding.get(0) * rules.size() + holding.get(i);
                int these = answers;
                overlaps.computeIfAbsent(pair, unseen -> told(these));
            }
        }
        return new TableFindings(combinations, holes, firstHole, overlaps(overlaps));
    }

    private List<TableFindings.Overlap> overlaps(Map<Long, Map<String, Boolean>> found) {
        List<TableFindings.Overlap> overlaps = new ArrayList<>();
        found.forEach(
                (pair, answers) ->
                        overlaps.add(
                                new TableFindings.Overlap(
                                        (int) (pair / rules.size()),
                                        (int) (pair % rules.size()),
                                        answers)));
        return overlaps;
    }

    private List<Integer> holding(int answers) {
        List<Integer> holding = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).holds(answers)) {
                holding.add(i);
            }
        }
        return holding;
    }

    private Bits bits(SeverityRule rule) {
        int cares = 0;
        int wants = 0;
        for (int i = 0; i < questions.size(); i++) {
            @Nullable Boolean wanted = rule.when().get(questions.get(i));
            if (wanted != null) {
                cares |= 1 << i;
                wants |= wanted ? 1 << i : 0;
            }
        }
        return new Bits(cares, wants);
    }

    private Map<String, Boolean> told(int answers) {
        Map<String, Boolean> told = new LinkedHashMap<>();
        for (int i = 0; i < questions.size(); i++) {
            told.put(questions.get(i), (answers & 1 << i) != 0);
        }
        return told;
    }
}
