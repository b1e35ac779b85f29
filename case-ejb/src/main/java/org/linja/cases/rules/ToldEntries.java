package org.linja.cases.rules;

import java.util.Set;
import org.linja.journal.rules.Entry;
import org.linja.journal.rules.EntryKind;
import org.linja.sla.rules.AnswerElement;

/** Which entries say something to the customer that waits for them at the portal. */
public final class ToldEntries {
    private static final Set<EntryKind> TO_READ =
            Set.of(EntryKind.ANSWER_GIVEN, EntryKind.QUESTION_ASKED, EntryKind.CASE_RESOLVED);

    private ToldEntries() {}

    /** What was said on the telephone was heard, and waits nowhere. */
    public static boolean isToRead(Entry entry) {
        return TO_READ.contains(entry.kind()) && !"phone".equals(entry.data().get("channel"));
    }

    /**
     * What waits there, as a letter calls it: advice is not taken for what the house answers for.
     */
    public static String what(Entry entry) {
        boolean advice =
                entry.kind() == EntryKind.ANSWER_GIVEN
                        && AnswerElement.isAdviceAlone(entry.data().get(AnswerElement.DATUM));
        return advice ? "advice-given" : entry.kind().slug();
    }
}
