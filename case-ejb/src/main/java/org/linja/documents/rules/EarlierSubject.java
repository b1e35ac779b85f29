package org.linja.documents.rules;

import java.util.List;

/**
 * What a case was about before it was put right: a document that is printed again says what it said
 * when it was issued. Each time the journal kept what stood there before, {@code subject: before →
 * after} in a line of its own.
 */
public final class EarlierSubject {
    private static final String FIELD = "subject: ";
    private static final String TO = " → ";

    private EarlierSubject() {}

    /**
     * The subject before all of these.
     *
     * @param now what it is after the last of them
     * @param edits what the journal says of each since then, oldest first
     */
    public static String before(String now, List<String> edits) {
        String subject = now;
        for (int nth = edits.size() - 1; nth >= 0; nth--) {
            subject = before(subject, edits.get(nth));
        }
        return subject;
    }

    private static String before(String after, String edit) {
        String end = TO + after;
        return edit.lines()
                .filter(line -> line.startsWith(FIELD) && line.endsWith(end))
                .findFirst()
                .map(line -> line.substring(FIELD.length(), line.length() - end.length()))
                .orElse(after);
    }
}
