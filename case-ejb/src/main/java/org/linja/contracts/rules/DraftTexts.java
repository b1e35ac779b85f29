package org.linja.contracts.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The texts of a draft: each is wanted in every language of the contract, and in no other.
 *
 * @param languages tags of the languages that the contract serves
 */
record DraftTexts(List<String> languages, TermsFaults faults) {

    /**
     * Finds what is missing or cannot be printed.
     *
     * @param at the field of them all; a tag is put behind it
     * @param none key of the words for one that is missing
     * @param most so many characters may stand in one
     */
    void check(Map<String, String> texts, String at, String none, int most) {
        for (String language : languages) {
            String text = texts.getOrDefault(language, "");
            faults.require(!text.isBlank(), at + language, none);
            faults.require(text.length() <= most, at + language, "too-long", String.valueOf(most));
            faults.require(
                    text.codePoints().noneMatch(Character::isISOControl),
                    at + language,
                    "control-characters");
        }
    }

    /** What was written in a language that the contract does not serve is not part of it. */
    Map<String, String> served(Map<String, String> texts) {
        Map<String, String> served = new HashMap<>(texts);
        served.keySet().retainAll(languages);
        return served;
    }
}
