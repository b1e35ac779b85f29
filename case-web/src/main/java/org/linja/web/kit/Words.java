package org.linja.web.kit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says a key in the reader's language. */
@Named("words")
@RequestScoped
public class Words {
    private static final String BUNDLE = "org.linja.web.messages";

    /** What a refusal is written down with, such as {@code too-large {most=3}}. */
    private static final Pattern FACTS = Pattern.compile(" \\{[^{}]*}$");

    @Inject ActiveLocale active;

    /** The text of a key with its places filled; the key itself stands where a text is missing. */
    public String say(String key, List<?> arguments) {
        return say(active.getLocale(), key, arguments);
    }

    public String say(String key) {
        return say(key, List.of());
    }

    public String say(String key, Object argument) {
        return say(key, List.of(argument));
    }

    public String say(String key, Object first, Object second) {
        return say(key, List.of(first, second));
    }

    public String say(String key, Object first, Object second, Object third) {
        return say(key, List.of(first, second, third));
    }

    /** In another language than the reader's: that of a customer to whom it will be read. */
    public String in(Locale locale, String key, Object... arguments) {
        return say(locale, key, List.of(arguments));
    }

    /** Why something failed: the text of a refusal, or what the house could write down of it. */
    public String reason(@Nullable String reason) {
        return reason == null ? "" : reason(active.getLocale(), reason);
    }

    static String reason(Locale locale, String reason) {
        String slug = FACTS.matcher(reason).replaceFirst("").replace(' ', '-');
        return Stream.of("problem." + slug, "job-reason." + slug)
                .filter(key -> knows(locale, key))
                .findFirst()
                .map(key -> say(locale, key, List.of()))
                .orElse(reason);
    }

    /** Whether the house has a text under this key. */
    public boolean knows(String key) {
        return bundle(active.getLocale()).containsKey(key);
    }

    /** The text of a key in a language; the key itself stands where a text is missing. */
    public static String say(Locale locale, String key, List<?> arguments) {
        ResourceBundle bundle = bundle(locale);
        String text = bundle.containsKey(key) ? bundle.getString(key) : key;
        return arguments.isEmpty()
                ? text
                : new MessageFormat(text, locale).format(arguments.toArray());
    }

    /** Whether the house has a text under this key in a language. */
    public static boolean knows(Locale locale, String key) {
        return bundle(locale).containsKey(key);
    }

    static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                BUNDLE,
                locale,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
