package org.linja.people.rules;

import java.util.List;

/**
 * What a browser says of itself, in two words: its make and its system. Only words of this list are
 * ever kept, whatever was sent.
 */
public final class BrowserName {
    /** A word, and what stands in the header where it fits; the first that fits holds. */
    private record Sign(String word, String sign) {}

    private static final List<Sign> MAKES =
            List.of(
                    new Sign("Edge", "Edg"),
                    new Sign("Opera", "OPR/"),
                    new Sign("Samsung Internet", "SamsungBrowser/"),
                    new Sign("Firefox", "Firefox/"),
                    new Sign("Firefox", "FxiOS/"),
                    new Sign("Chrome", "Chrome/"),
                    new Sign("Chrome", "CriOS/"),
                    new Sign("Safari", "Safari/"));

    private static final List<Sign> SYSTEMS =
            List.of(
                    new Sign("iPhone", "iPhone"),
                    new Sign("iPad", "iPad"),
                    new Sign("Android", "Android"),
                    new Sign("Windows", "Windows"),
                    new Sign("ChromeOS", "CrOS"),
                    new Sign("macOS", "Mac OS X"),
                    new Sign("Linux", "Linux"));

    private BrowserName() {}

    /** Such as {@code Firefox, Windows}; empty where nothing of it is known. */
    public static String of(String userAgent) {
        String make = first(MAKES, userAgent);
        String system = first(SYSTEMS, userAgent);
        return make.isEmpty() || system.isEmpty() ? make + system : make + ", " + system;
    }

    private static String first(List<Sign> signs, String userAgent) {
        return signs.stream()
                .filter(sign -> userAgent.contains(sign.sign()))
                .map(Sign::word)
                .findFirst()
                .orElse("");
    }
}
