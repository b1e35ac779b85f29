package org.linja.platform.rules;

/** What kind of sign a code point is, where text comes from outside. */
public final class CodePoints {
    private CodePoints() {}

    /** Whether a typeface draws it: no control, and no sign that turns words around or hides. */
    public static boolean isDrawn(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }

    /** Whether no text may hold it: a control, or half of a sign. */
    public static boolean isControl(int codePoint) {
        return Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.SURROGATE;
    }

    /** Whether the database keeps it in no text at all: the character 0, or half of a sign. */
    public static boolean isUnkeepable(int codePoint) {
        return codePoint == 0 || Character.getType(codePoint) == Character.SURROGATE;
    }

    /** Whether it is a control that lays out a text of several lines. */
    public static boolean isLayout(int codePoint) {
        return codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
    }
}
