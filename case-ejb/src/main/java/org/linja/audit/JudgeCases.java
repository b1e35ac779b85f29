package org.linja.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linja.audit.rules.SlaAudit;
import org.linja.audit.rules.UnjudgedReason;
import org.linja.audit.rules.UnknownTerms;
import org.linja.audit.rules.Verdict;
import org.linja.calendars.Calendars;
import org.linja.calendars.rules.CalendarExhausted;
import org.linja.contracts.rules.BoundTerms;
import org.linja.journal.rules.Entry;
import org.linja.sla.rules.ClockExplanation;
import org.linja.sla.rules.ClockRule;
import org.linja.sla.rules.ClockStory;
import org.linja.sla.rules.PromisedClock;

/**
 * Judges a case by the rule of the live clock, from its history alone. One case that cannot be
 * judged says why, and does not keep the others from their verdicts.
 */
@ApplicationScoped
public class JudgeCases {
    // What a foreign desk said of a case stands on the entries of its log; the last one counts.
    private static final String FOREIGN_VERDICT = "madeSla";

    @Inject Promises promises;
    @Inject Calendars calendars;

    /** The verdicts on one case as it stood at {@code cut}. */
    public JudgedCase judge(CaseToJudge found, Instant cut) {
        if (!found.isReadable() || found.history().isEmpty()) {
            return JudgedCase.without(found, UnjudgedReason.UNREADABLE_HISTORY);
        }
        if (BoundTerms.named(found.history().get(0).data()).isEmpty()) {
            return JudgedCase.without(found, UnjudgedReason.NO_CONTRACT);
        }
        try {
            List<Verdict> verdicts = SlaAudit.judge(promises, found.history(), cut);
            return new JudgedCase(
                    found,
                    verdicts,
                    verdicts.isEmpty() ? whyNot(found, cut) : null,
                    foreignVerdict(found.history()));
        } catch (UnknownTerms unknown) {
            return JudgedCase.without(found, UnjudgedReason.UNKNOWN_TERMS);
        } catch (JsonException unreadableTerms) {
            return JudgedCase.without(found, UnjudgedReason.UNKNOWN_TERMS);
        } catch (CalendarExhausted neverOpen) {
            return JudgedCase.without(found, UnjudgedReason.NO_WORKING_TIME);
        } catch (IllegalArgumentException | DateTimeException nonsense) {
            return JudgedCase.without(found, UnjudgedReason.UNREADABLE_HISTORY);
        }
    }

    /** What a verdict on one case as it stood at {@code cut} is about, second by second. */
    ClockStory story(JudgedCase judged, Verdict verdict, Instant cut) {
        PromisedClock promised = verdict.promised();
        return ClockRule.judged(
                        promised.terms(),
                        promises.calendar(promised),
                        judged.facts().history(),
                        cut)
                .orElseThrow();
    }

    /** Why the deadline that governs is when it is. */
    Optional<ClockExplanation> explanation(Verdict verdict, ClockStory story) {
        return ClockExplanation.of(
                story.governing(), calendars.explained(verdict.promised().calendarVersionId()));
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
