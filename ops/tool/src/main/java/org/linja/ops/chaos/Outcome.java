package org.linja.ops.chaos;

import java.util.List;
import java.util.Locale;

/**
 * What a run of kills showed, as a table that can be handed on.
 *
 * @param when the run began, in UTC
 * @param faults each kill that was made, with what it cost
 */
public record Outcome(
        String when,
        long seed,
        String schema,
        List<Made> faults,
        long calls,
        long imports,
        long audits,
        double longestWaitSeconds,
        List<Checker.Finding> findings) {
    private static final int MOST_SHOWN = 40;

    /**
     * A kill that was made.
     *
     * @param awaySeconds from the kill to the next call that was acknowledged
     */
    public record Made(Fault fault, double atSeconds, double awaySeconds) {}

    public long count(String verdict) {
        return findings.stream().filter(each -> each.verdict().equals(verdict)).count();
    }

    /** Whether the house kept what it had promised. */
    public boolean kept() {
        return findings.stream().allMatch(each -> each.verdict().equals("repeated"));
    }

    public String table() {
        StringBuilder table = new StringBuilder();
        line(table, "Chaos of %s, seed %d, schema %s", when, seed, schema);
        line(
                table,
                "%4s  %-10s %-8s %8s %22s",
                "kill",
                "of",
                "under",
                "at s",
                "taking calls again");
        for (Made each : faults) {
            line(
                    table,
                    "%4d  %-10s %-8s %8.1f %20.1f s",
                    each.fault().number(),
                    each.fault().target().name().toLowerCase(Locale.ROOT),
                    each.fault().under().name().toLowerCase(Locale.ROOT),
                    each.atSeconds(),
                    each.awaySeconds());
        }
        line(table, "");
        line(table, "acknowledged     %d calls, %d imports, %d audits", calls, imports, audits);
        line(table, "faults           %d", faults.size());
        line(table, "lost             %d", count("lost"));
        line(table, "twice            %d", count("twice"));
        line(table, "broken           %d", count("broken"));
        line(
                table,
                "repeated         %d (one Message-ID, and the journal says so)",
                count("repeated"));
        line(
                table,
                "longest wait     %.1f s from a caller's first try to the yes",
                longestWaitSeconds);
        line(table, "%s", statistics());
        findings.stream()
                .limit(MOST_SHOWN)
                .forEach(each -> line(table, "  %s: %s", each.verdict(), each.what()));
        if (findings.size() > MOST_SHOWN) {
            line(table, "  and %d more", findings.size() - MOST_SHOWN);
        }
        return table.toString();
    }

    /** What so many kills do and do not prove. */
    String statistics() {
        if (faults.isEmpty()) {
            return "No kill was made: this proves nothing.";
        }
        if (!kept()) {
            return "Promises were broken: the list below says which.";
        }
        return bound(faults.size());
    }

    /** What follows from so many kills of which none broke a promise. */
    static String bound(int kills) {
        return String.format(
                Locale.ROOT,
                "0 in %d kills bounds the rate of kills that break a promise below %.1f %% (95 %%, rule of three),"
                        + " for kill -9 on one machine: its disk and its kernel lived on, so it says nothing of power loss.",
                kills,
                Math.min(100.0, 300.0 / kills));
    }

    private static void line(StringBuilder table, String form, Object... facts) {
        table.append(String.format(Locale.ROOT, form, facts)).append('\n');
    }
}
