package org.linja.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.audit.rules.SlaAudit;
import org.linja.audit.rules.UnjudgedReason;
import org.linja.audit.rules.Verdict;
import org.linja.calendars.Calendars;
import org.linja.calendars.rules.BusinessCalendar;
import org.linja.contracts.Contracts;
import org.linja.journal.rules.Entry;

/** Judges a case by the rule of the live clock, from its history alone. */
@ApplicationScoped
public class JudgeCases {
    // What a foreign desk said of a case stands on the entries of its log; the last one counts.
    private static final String FOREIGN_VERDICT = "madeSla";

    @Inject Contracts contracts;
    @Inject Calendars calendars;

    /**
     * The verdicts on one case as it stood at {@code cut}.
     *
     * @throws IllegalStateException naming the case if its history cannot be judged
     */
    public JudgedCase judge(CaseToJudge found, Instant cut) {
        CaseToJudge.Promise promise = found.promise();
        if (promise == null) {
            return new JudgedCase(found, List.of(), UnjudgedReason.NO_CONTRACT, null);
        }
        BusinessCalendar calendar = calendars.byVersion(promise.calendarVersionId());
        List<Verdict> verdicts =
                SlaAudit.judge(
                        contracts.termsOf(promise.contractVersionId()),
                        code -> calendar,
                        found.history(),
                        cut);
        return new JudgedCase(
                found,
                verdicts,
                verdicts.isEmpty() ? whyNot(found, cut) : null,
                foreignVerdict(found.history()));
    }

    private static UnjudgedReason whyNot(CaseToJudge found, Instant cut) {
        return SlaAudit.severityAt(found.history(), cut).isPresent()
                ? UnjudgedReason.NO_TARGET
                : UnjudgedReason.NOT_OPENED;
    }

    private static @Nullable String foreignVerdict(List<Entry> history) {
        String last = null;
        for (Entry entry : history) {
            String said = entry.data().get(FOREIGN_VERDICT);
            if (said != null) {
                last = said.equals("true") ? "met" : "missed";
            }
        }
        return last;
    }
}
