package org.linja.notifications;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.linja.people.KeyLetter;

/** The words of a letter by which somebody may choose a password, in their language. */
final class KeyTexts {
    private KeyTexts() {}

    static String subject(KeyLetter letter) {
        return words(letter).getString("key.subject." + letter.kind().slug());
    }

    static String body(KeyLetter letter, String address) {
        ResourceBundle words = words(letter);
        String kind = letter.kind().slug();
        List<String> lines = new ArrayList<>();
        lines.add(words.getString("key.greeting").formatted(letter.name()));
        lines.add("");
        lines.add(
                letter.customer() == null
                        ? words.getString("key.lead." + kind)
                        : words.getString("key.lead-of." + kind).formatted(letter.customer()));
        if (letter.elsewhere() == null) {
            addWay(lines, words, letter, address);
        } else {
            lines.add(words.getString("key.elsewhere"));
            lines.add(address);
            lines.add("");
        }
        lines.add(words.getString("key.not-you." + kind));
        lines.add("");
        return String.join("\n", lines);
    }

    private static void addWay(
            List<String> lines, ResourceBundle words, KeyLetter letter, String address) {
        lines.add(words.getString("key.open"));
        lines.add(address);
        lines.add("");
        lines.add(words.getString("key.login").formatted(letter.login()));
        lines.add(
                words.getString("key.until")
                        .formatted(
                                AlertTexts.moment(
                                        letter.expiresAt(),
                                        letter.language(),
                                        ZoneId.of(letter.zone()))));
    }

    private static ResourceBundle words(KeyLetter letter) {
        return AlertTexts.words(letter.language());
    }
}
