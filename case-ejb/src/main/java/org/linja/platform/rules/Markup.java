package org.linja.platform.rules;

/** Text as HTML, XML and SVG write it. */
public final class Markup {
    private Markup() {}

    /** So that a reader sees {@code text} as it is, between tags or in a quoted attribute. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
