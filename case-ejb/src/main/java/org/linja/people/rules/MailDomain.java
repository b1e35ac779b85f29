package org.linja.people.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The part of a mail address that says whose it is. */
public final class MailDomain {
    private static final Pattern FORM =
            Pattern.compile("(?=.{3,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9-]{2,63}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");

    private MailDomain() {}

    /** Of an address; empty where it has none. */
    public static String of(String address) {
        int at = address.lastIndexOf('@');
        return at < 0 ? "" : address.substring(at + 1).toLowerCase(Locale.ROOT);
    }

    /** Those of a text, however they stand apart, each once. */
    public static List<String> each(String text) {
        return Arrays.stream(BETWEEN.split(text.strip().toLowerCase(Locale.ROOT)))
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
    }

    /** Whether it is one, written small. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }
}
