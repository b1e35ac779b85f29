package org.linja.procedures.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
