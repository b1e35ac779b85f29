package org.linja.procedures.rules;

import java.util.Collection;

/**
 * Whether what is shipped of a template is something that a house has not had. A house that had it,
 * and has a version of its own since, knows it already.
 */
public final class ShippedText {
    private ShippedText() {}

    /** A browser may end lines, and the last one, in its own way: that makes no other text. */
    public static boolean isNew(String shipped, Collection<String> everInForce) {
        String text = plain(shipped);
        return everInForce.stream().map(ShippedText::plain).noneMatch(text::equals);
    }

    private static String plain(String text) {
        return String.join("\n", text.strip().lines().toList());
    }
}
