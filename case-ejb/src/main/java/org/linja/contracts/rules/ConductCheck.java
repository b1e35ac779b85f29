package org.linja.contracts.rules;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.rules.CaseRules.Arbitration;
import org.linja.contracts.rules.TermsDraft.Conduct;
import org.linja.contracts.rules.TermsDraft.Eyes;

/** Reads how cases are dealt with: windows of time, who decides disputes, whose eyes read twice. */
final class ConductCheck {
    /** Nobody reads a longer list of legal words over before signing it. */
    private static final int MOST_LEGAL_WORDS = 100;

    private static final int SHORTEST_WORD = 3;
    private static final int LONGEST_WORD = 60;

    private final TermsFaults faults;
    private final List<String> languages;

    /**
     * A reader of one draft.
     *
     * @param languages tags of the languages that the contract serves
     */
    ConductCheck(TermsFaults faults, List<String> languages) {
        this.faults = faults;
        this.languages = languages;
    }

    /**
     * What the draft says of it.
     *
     * @param people whether a login is that of somebody who could decide
     */
    CaseRules rules(Conduct draft, Predicate<String> people) {
        Duration reopen = window(draft.reopenWithin(), "reopenWithin");
        Duration contest = window(draft.contestWithin(), "contestWithin");
        Duration settle = window(draft.settleWithin(), "disputes.settleWithin");
        boolean named = !draft.arbiter().isBlank();
        if (named) {
            faults.require(people.test(draft.arbiter()), "disputes.arbiter", "unknown-arbiter");
            faults.require(
                    !draft.settleWithin().isBlank(),
                    "disputes.settleWithin",
                    "arbiter-without-time");
        } else {
            faults.require(
                    draft.settleWithin().isBlank(), "disputes.arbiter", "time-without-arbiter");
        }
        return new CaseRules(
                reopen,
                draft.mayMerge(),
                contest == null ? CaseRules.USUAL.contestWithin() : contest,
                named && settle != null ? new Arbitration(draft.arbiter(), settle) : null,
                draft.runningCasesFollow(),
                secondPair(draft.secondPair()));
    }

    private @Nullable SecondPair secondPair(Eyes draft) {
        if (draft.isEmpty()) {
            return null;
        }
        int before = faults.count();
        Set<AnswerClass> classes = EnumSet.noneOf(AnswerClass.class);
        for (String slug : draft.classes()) {
            faults.word(AnswerClass::of, slug, "secondPair.classes", "unknown-value")
                    .ifPresent(classes::add);
        }
        faults.require(
                !draft.classes().isEmpty(), "secondPair.classes", "second-pair-without-class");
        faults.require(!draft.within().isBlank(), "secondPair.within", "second-pair-without-time");
        Duration within = window(draft.within(), "secondPair.within");
        new TreeMap<>(draft.legalWords()).forEach(this::legalWords);
        for (String language : languages) {
            boolean told = !draft.legalWords().getOrDefault(language, List.of()).isEmpty();
            faults.require(
                    told || !classes.contains(AnswerClass.LEGAL),
                    "secondPair.legalWords." + language,
                    "second-pair-without-words");
        }
        return faults.count() > before || within == null
                ? null
                : new SecondPair(classes, within, draft.named(), draft.legalWords());
    }

    private void legalWords(String language, List<String> words) {
        String at = "secondPair.legalWords." + language;
        faults.require(ContractTerms.LANGUAGES.contains(language), at, "unknown-language");
        faults.require(
                words.size() <= MOST_LEGAL_WORDS,
                at,
                "too-many-words",
                String.valueOf(MOST_LEGAL_WORDS));
        for (String word : words) {
            boolean sound =
                    word.equals(word.strip())
                            && word.length() >= SHORTEST_WORD
                            && word.length() <= LONGEST_WORD
                            && word.codePoints().noneMatch(Character::isISOControl);
            faults.require(sound, at, "legal-word-form");
        }
    }

    /** A stretch of wall time; null where nothing is said of it, and where it is unsound. */
    private @Nullable Duration window(String text, String at) {
        if (text.isBlank()) {
            return null;
        }
        Duration window = faults.duration(text, at, "budget-form");
        if (window == null) {
            return null;
        }
        boolean sound = CaseRules.isSound(window);
        faults.require(sound, at, "window-unsound");
        return sound ? window : null;
    }
}
