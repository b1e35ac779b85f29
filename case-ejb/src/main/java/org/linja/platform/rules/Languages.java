package org.linja.platform.rules;

import java.util.List;
import java.util.Locale;

/** The languages that the house speaks. */
public final class Languages {
    /** Their tags, in the order in which they are offered. */
    public static final List<String> ALL = List.of("en", "fi", "ru");

    private Languages() {}

    /** English, the house's common language, for whatever it does not speak. */
    public static Locale localeOf(String tag) {
        return ALL.contains(tag) ? Locale.forLanguageTag(tag) : Locale.ENGLISH;
    }
}
