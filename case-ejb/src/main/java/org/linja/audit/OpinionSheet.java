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
 * @param missedIn missed clocks by the hands their cases were in when the deadline passed; the
 *     empty key counts those of which the rule did not record it
 * @param doubted clocks that can be read in two ways, as the declared rule reads them, by what the
 *     other reading says
 * @param disputes cases in which house and customer differed in the severity
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
        List<Reason> undecided,
        List<Reason> missedIn,
        List<Figure> doubted,
        Disputes disputes) {

    /**
     * All clocks in each way of reading: {@code governing}, {@code other}, and {@code undisputed},
     * which leaves out what can be read in two ways. None where all are read in one.
     */
    public List<Figure> readings() {
        if (doubted.isEmpty()) {
            return List.of();
        }
        Figure once = new Figure("undisputed", all.clocks, all.met, all.missed, all.undecidable);
        Figure other = once;
        for (Figure figure : doubted) {
            once = once.without(figure);
            other = other.without(figure).with(figure.key, figure.clocks);
        }
        return List.of(
                new Figure("governing", all.clocks, all.met, all.missed, all.undecidable),
                new Figure("other", other.clocks, other.met, other.missed, other.undecidable),
                once);
    }

    /** How many clocks can be read in two ways. */
    public long doubtedClocks() {
        return doubted.stream().mapToLong(Figure::clocks).sum();
    }

    /**
     * Cases in which house and customer differed in the severity, with both verdicts.
     *
     * @param cases how many there are
     * @param sides how the clocks of these cases stand: {@code governing}, as all totals count
     *     them, and by whose severity else; empty where nothing was disputed
     * @param first the first of them, clock by clock
     */
    public record Disputes(long cases, List<Figure> sides, List<Disputed> first) {
        public Disputes {
            sides = List.copyOf(sides);
            first = List.copyOf(first);
        }

        /** How many verdicts stand beside those that count. */
        public long verdictsBeside() {
            return sides.stream()
                    .filter(side -> !side.key().equals("governing"))
                    .mapToLong(Figure::clocks)
                    .sum();
        }
    }

    /**
     * One clock of a disputed case, as it counts and as another severity has it.
     *
     * @param severity the one that governs; null with {@code verdict} where it promises no such
     *     clock
     * @param heldBy whose the other severity is
     */
    public record Disputed(
            String caseNumber,
            String customer,
            String clock,
            @Nullable String severity,
            @Nullable String verdict,
            String heldBy,
            String otherSeverity,
            String otherVerdict) {}

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
        // The first version whose verdicts tell whose hands it was and what the other side reads.
        private static final int BOTH_READINGS = 2;

        /** Whether its verdicts name the hands, and the other reading where there is one. */
        public boolean recordsBothReadings() {
            return ruleVersion != null && Integer.parseInt(ruleVersion) >= BOTH_READINGS;
        }

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
    public record Basis(String name, String zone, long cases) {

        /** The name without its version. */
        public String code() {
            int version = name.lastIndexOf(" v");
            return version < 0 ? name : name.substring(0, version);
        }
    }

    /**
     * How the clocks of one kind stood.
     *
     * @param key customer code, slug or month
     * @param clocks met, missed and undecidable together
     */
    public record Figure(String key, long clocks, long met, long missed, long undecidable) {

        private Figure without(Figure part) {
            return new Figure(
                    key,
                    clocks - part.clocks,
                    met - part.met,
                    missed - part.missed,
                    undecidable - part.undecidable);
        }

        private Figure with(String verdict, long more) {
            return new Figure(
                    key,
                    clocks + more,
                    met + (verdict.equals("met") ? more : 0),
                    missed + (verdict.equals("missed") ? more : 0),
                    undecidable + (verdict.equals("undecidable") ? more : 0));
        }
    }

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
