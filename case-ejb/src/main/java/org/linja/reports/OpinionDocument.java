package org.linja.reports;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.linja.audit.AuditReports;
import org.linja.audit.AuditView;
import org.linja.audit.UnjudgedLine;
import org.linja.audit.VerdictLine;

/**
 * A finished opinion as documents read it: its figures at hand, its verdicts one by one.
 *
 * @param leftOut steps of procedures that were not done; null where none were sealed with it
 * @param verdicts hands over each verdict, sorted by customer, case and clock
 */
record OpinionDocument(
        AuditView view,
        List<UnjudgedLine> unjudged,
        @Nullable SealedSteps leftOut,
        Consumer<Consumer<VerdictLine>> verdicts) {
    private static final int MOST_UNJUDGED = 100_000;

    static OpinionDocument of(AuditView view, AuditReports reports, @Nullable SealedSteps leftOut) {
        long number = view.opinion().number();
        return new OpinionDocument(
                view,
                reports.unjudged(number, MOST_UNJUDGED),
                leftOut,
                action -> reports.each(number, action));
    }

    /** The same, telling how many verdicts have been handed over. */
    OpinionDocument counted(LongConsumer told) {
        return new OpinionDocument(
                view,
                unjudged,
                leftOut,
                action -> {
                    long[] count = {0};
                    verdicts.accept(
                            line -> {
                                action.accept(line);
                                told.accept(++count[0]);
                            });
                });
    }

    long number() {
        return view.opinion().number();
    }

    /** How many verdicts it holds. */
    long rows() {
        return view.sheet().all().clocks() + view.sheet().disputes().verdictsBeside();
    }

    /** Whether some verdicts count in no total; a document without them is as it always was. */
    boolean tellsSides() {
        return !view.sheet().disputes().sides().isEmpty();
    }

    /** The contract's zone where all contracts share one; else UTC. It is always printed. */
    ZoneId zone() {
        List<String> zones =
                view.sheet().method().calendars().stream()
                        .map(calendar -> calendar.zone())
                        .distinct()
                        .toList();
        return zones.size() == 1 ? ZoneId.of(zones.get(0)) : ZoneOffset.UTC;
    }
}
