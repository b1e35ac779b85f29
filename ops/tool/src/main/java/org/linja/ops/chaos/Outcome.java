package org.linja.ops.chaos;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What a siege showed, as a table that can be handed on.
 *
 * @param when it began, in UTC
 * @param rows what each scenario cost
 * @param left scenarios that were asked for and not begun
 * @param longestAway from the death of a server until it was ready again, at most
 * @param longestWaitSeconds from a caller's first try to the yes, at most
 * @param climbs how many journals were walked along
 * @param health what the house said of itself meanwhile
 */
public record Outcome(
        String when,
        long seed,
        String schema,
        List<Row> rows,
        List<String> left,
        Taken taken,
        Duration longestAway,
        double longestWaitSeconds,
        int climbs,
        String health,
        List<Checker.Finding> findings) {
    private static final int MOST_SHOWN = 40;

    /** How a scenario went. */
    record Row(String scenario, int faults, Judgement.Tally tally) {}

    /** What clients were told is taken. */
    public record Taken(int calls, int imports, int audits, int answers) {}

    public Outcome {
        rows = List.copyOf(rows);
        left = List.copyOf(left);
        findings = List.copyOf(findings);
    }

    public long count(String verdict) {
        return findings.stream().filter(each -> each.verdict().equals(verdict)).count();
    }

    /** Whether the house kept what it had promised. */
    public boolean kept() {
        return findings.stream().allMatch(each -> each.verdict().equals("repeated"));
    }

    public int faults() {
        return rows.stream().mapToInt(Row::faults).sum();
    }

    /** How many steps were due, each for one person. */
    public int steps() {
        return rows.stream().mapToInt(row -> row.tally().steps).sum();
    }

    public String table() {
        StringBuilder table = new StringBuilder();
        line(table, "Chaos of %s, seed %d, schema %s", when, seed, schema);
        line(
                table,
                "%-10s %6s %9s %5s %5s %5s %8s %5s %13s %13s",
                "scenario",
                "faults",
                "due steps",
                "lost",
                "twice",
                "again",
                "repeated",
                "late",
                "worst calm s",
                "worst hit s");
        for (Row row : rows) {
            Judgement.Tally tally = row.tally();
            line(
                    table,
                    "%-10s %6d %9d %5d %5d %5d %8d %5d %13.1f %13.1f",
                    row.scenario(),
                    row.faults(),
                    tally.steps,
                    tally.lost,
                    tally.twice,
                    tally.again,
                    tally.repeated,
                    tally.late,
                    Judgement.seconds(tally.worstCalm),
                    Judgement.seconds(tally.worstHit));
        }
        if (!left.isEmpty()) {
            line(table, "NOT RUN          %s", String.join(", ", left));
        }
        line(table, "");
        sums(table);
        findings.stream()
                .filter(each -> !each.verdict().equals("repeated"))
                .limit(MOST_SHOWN)
                .forEach(each -> line(table, "  %s: %s", each.verdict(), each.what()));
        long more = findings.size() - count("repeated") - MOST_SHOWN;
        if (more > 0) {
            line(table, "  and %d more", more);
        }
        return table.toString();
    }

    private void sums(StringBuilder table) {
        line(
                table,
                "%d faults, %d lost, %d twice, worst delay %.1f s (undisturbed %.1f s)",
                faults(),
                count("lost"),
                count("twice"),
                worst(true),
                worst(false));
        line(
                table,
                "acknowledged     %d calls, %d imports, %d audits, %d answers to alerts",
                taken.calls(),
                taken.imports(),
                taken.audits(),
                taken.answers());
        line(
                table,
                "broken           %d; late %d; unwell %d",
                count("broken"),
                count("late"),
                count("unwell"));
        line(table, "journals         %d climbs walked along by the model", climbs);
        line(table, "health           %s", health);
        line(
                table,
                "repeated         %d keys came more than once and were dropped (one key, and the journal says so)",
                count("repeated"));
        line(
                table,
                "again            alerted by another way, since the first had failed or was not reported in 30 s");
        line(
                table,
                "hit              from a fault until %d s after it was mended; what was due then has 90 s",
                Trouble.BREATH.toSeconds());
        line(table, "server away      %.1f s at most", Judgement.seconds(longestAway));
        line(
                table,
                "longest wait     %.1f s from a caller's first try to the yes",
                longestWaitSeconds);
        line(table, "%s", statistics());
    }

    private double worst(boolean hit) {
        return rows.stream()
                .map(Row::tally)
                .mapToDouble(
                        tally -> {
                            double calm = Judgement.seconds(tally.worstCalm);
                            return hit ? Math.max(calm, Judgement.seconds(tally.worstHit)) : calm;
                        })
                .max()
                .orElse(0);
    }

    /** The table for a machine. */
    String csv() {
        StringBuilder csv = new StringBuilder();
        line(
                csv,
                "began,seed,scenario,faults,steps,lost,twice,again,repeated,late,worst_calm_s,worst_hit_s");
        for (Row row : rows) {
            Judgement.Tally tally = row.tally();
            line(
                    csv,
                    "%s,%d,%s,%d,%d,%d,%d,%d,%d,%d,%.1f,%.1f",
                    when,
                    seed,
                    row.scenario(),
                    row.faults(),
                    tally.steps,
                    tally.lost,
                    tally.twice,
                    tally.again,
                    tally.repeated,
                    tally.late,
                    Judgement.seconds(tally.worstCalm),
                    Judgement.seconds(tally.worstHit));
        }
        return csv.toString();
    }

    /** What so many faults do and do not prove. */
    String statistics() {
        if (faults() == 0) {
            return "No fault was made: this proves nothing.";
        }
        if (!kept()) {
            return "Promises were broken: the list below says which.";
        }
        if (steps() == 0) {
            return "No step was due: this proves nothing of alerts.";
        }
        return bound(faults());
    }

    /** What follows from so many faults of which none broke a promise. */
    static String bound(int faults) {
        return String.format(
                Locale.ROOT,
                "0 in %d faults bounds the rate of faults that break a promise below %.1f %% (3/n: 95 %%, rule of three),"
                        + " on one machine whose disk and kernel lived on: it says nothing of power loss.",
                faults,
                Math.min(100.0, 300.0 / faults));
    }

    private static void line(StringBuilder table, String form, Object... facts) {
        table.append(String.format(Locale.ROOT, form, facts)).append('\n');
    }
}
