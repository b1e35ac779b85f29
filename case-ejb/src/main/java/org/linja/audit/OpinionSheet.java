package org.linja.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything one reads an opinion by, beside its single verdicts.
 *
 * @param all every clock that was judged
 * @param byMonth months of opening in the contract's zone, oldest first
 * @param spread of clocks that had stopped, over all severities and clocks
 * @param unjudged cases of the period without a verdict, by reason
 * @param undecided clocks without an outcome at the cut, by reason
 */
public record OpinionSheet(
        Method method,
        Figure all,
        List<Figure> byCustomer,
        List<Figure> bySeverity,
        List<Figure> byClock,
        List<Figure> byLine,
        List<Figure> byMonth,
        List<Cell> byMonthAndSeverity,
        List<Step> spread,
        List<Reason> unjudged,
        List<Reason> undecided) {

    /**
     * By what it was judged.
     *
     * @param ruleVersion null for opinions older than the stamp
     */
    public record Method(
            @Nullable String ruleVersion,
            @Nullable String ruleSha256,
            @Nullable String timeZones,
            long cutTransaction,
            List<Basis> contracts,
            List<Basis> calendars) {
        private static final int FIRST = 20;

        /** The contracts of the most cases. */
        public List<Basis> firstContracts() {
            return contracts.subList(0, Math.min(FIRST, contracts.size()));
        }

        /** The calendars of the most cases. */
        public List<Basis> firstCalendars() {
            return calendars.subList(0, Math.min(FIRST, calendars.size()));
        }
    }

    /** One version that clocks were judged by. */
    public record Basis(String name, String zone, long cases) {}

    /**
     * How the clocks of one kind stood.
     *
     * @param key customer code, slug or month
     * @param clocks met, missed and undecidable together
     */
    public record Figure(String key, long clocks, long met, long missed, long undecidable) {}

    /** The same for one month and one severity. */
    public record Cell(String month, String severity, long met, long missed) {
        public long decided() {
            return met + missed;
        }
    }

    /** Clocks whose elapsed time lay in one tenth of their target; step 9 ends at the target. */
    public record Step(int step, long met, long missed) {}

    public record Reason(String reason, long count) {}
}
