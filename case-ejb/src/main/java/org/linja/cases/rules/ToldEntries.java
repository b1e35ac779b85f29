package org.linja.cases.rules;

import java.util.Set;
import org.linja.journal.rules.Entry;
import org.linja.journal.rules.EntryKind;

/** Which entries say something to the customer that waits for them at the portal. */
public final class ToldEntries {
    private static final Set<EntryKind> TO_READ =
            Set.of(EntryKind.ANSWER_GIVEN, EntryKind.QUESTION_ASKED, EntryKind.CASE_RESOLVED);

    private ToldEntries() {}

    /** What was said on the telephone was heard, and waits nowhere. */
    public static boolean isToRead(Entry entry) {
        return TO_READ.contains(entry.kind()) && !"phone".equals(entry.data().get("channel"));
    }
}
