package org.linja.people;

import java.util.regex.Pattern;
import org.linja.platform.security.SecretWord;

/**
 * The word by which a customer's program is known: 256 random bits behind a beginning by which
 * scanners of source code find one that was left where it does not belong.
 */
final class ApiSecret {
    private static final String BEGINNING = "linja_key_";
    private static final int RANDOM_BYTES = 32;
    private static final Pattern FORM = Pattern.compile(BEGINNING + "[A-Za-z0-9_-]{43}");

    private ApiSecret() {}

    /** One that nobody has seen before. */
    static String make() {
        return BEGINNING + SecretWord.of(RANDOM_BYTES);
    }

    /** Whether it could be one; nothing else is worth a look into the table. */
    static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }
}
