package org.linja.procedures.rules;

import org.linja.platform.rules.Sha256;

/** Words of which each is preceded by its length, so that none can pass for two. */
final class SignedWords {
    private final StringBuilder text = new StringBuilder();

    SignedWords say(String word) {
        text.append(word.length()).append(':').append(word);
        return this;
    }

    SignedWords say(Wording words) {
        return say(words.english()).say(words.finnish()).say(words.russian());
    }

    /** SHA-256 in lower-case hex. */
    String digest() {
        return Sha256.hex(text.toString());
    }
}
