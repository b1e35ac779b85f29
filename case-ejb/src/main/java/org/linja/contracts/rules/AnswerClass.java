package org.linja.contracts.rules;

import org.linja.platform.rules.Slugged;

/** Of what class an answer is that may have to be read by a second person before it goes out. */
public enum AnswerClass implements Slugged {
    /** It answers a case that house or customer holds to be critical. */
    CRITICAL,
    /** It names figures. */
    FIGURES,
    /** It says what the house will do, or by when. */
    COMMITMENT,
    /** It uses a word of those that the contract lists as legal. */
    LEGAL;

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static AnswerClass of(String slug) {
        return Slugged.parse(AnswerClass.class, slug);
    }
}
