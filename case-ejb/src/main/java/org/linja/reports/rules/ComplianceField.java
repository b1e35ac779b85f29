package org.linja.reports.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linja.contracts.rules.Severity;
import org.linja.reports.rules.Drawing.Anchor;
import org.linja.reports.rules.Drawing.Sheet;
import org.linja.reports.rules.Drawing.Tone;

/**
 * The share of promises kept by month and severity. The ground of a cell grows darker the more was
 * missed, and its figure stands in it, so that nothing hangs on a colour.
 */
public final class ComplianceField {
    /** Lower bounds of the share met, in per mille, from the palest ground to the darkest. */
    private static final int[] FROM = {990, 950, 900, 750, 500, 0};

    private static final int MOST_MONTHS = 24;
    private static final int WIDTH = 360;
    private static final int LEFT = 84;
    private static final int TOP = 26;
    private static final int ROW = 24;

    /** How one month's clocks of one severity stood. */
    public record Cell(String month, String severity, long met, long missed) {
        long decided() {
            return met + missed;
        }
    }

    private ComplianceField() {}

    /** The field of the newest months, at most two years of them, oldest on top. */
    public static Drawing draw(List<Cell> cells, DrawingWords words) {
        List<String> all = cells.stream().map(Cell::month).distinct().sorted().toList();
        List<String> months = all.subList(Math.max(0, all.size() - MOST_MONTHS), all.size());
        List<String> severities =
                cells.stream()
                        .map(Cell::severity)
                        .distinct()
                        .sorted(Comparator.comparing(Severity::of))
                        .toList();
        Map<String, Cell> byPlace =
                cells.stream()
                        .collect(
                                Collectors.toMap(
                                        cell -> cell.month() + cell.severity(), cell -> cell));
        Sheet sheet = new Sheet();
        double column = (WIDTH - LEFT) / (double) Math.max(1, severities.size());
        for (int s = 0; s < severities.size(); s++) {
            sheet.text(
                    LEFT + column * (s + 0.5),
                    TOP - 10,
                    words.say("severity." + severities.get(s)),
                    Anchor.MIDDLE,
                    Tone.SOFT);
        }
        for (int m = 0; m < months.size(); m++) {
            double y = TOP + (double) ROW * m;
            sheet.text(LEFT - 10, y + 16, words.month(months.get(m)), Anchor.END, Tone.SOFT);
            for (int s = 0; s < severities.size(); s++) {
                cell(
                        sheet,
                        byPlace.getOrDefault(
                                months.get(m) + severities.get(s),
                                new Cell(months.get(m), severities.get(s), 0, 0)),
                        LEFT + column * s,
                        y,
                        column,
                        words);
            }
        }
        int height = TOP + ROW * months.size();
        return sheet.titled(
                words.say("picture.compliance"), worst(cells, words), WIDTH, Math.max(height, TOP));
    }

    private static void cell(
            Sheet sheet, Cell cell, double x, double y, double column, DrawingWords words) {
        if (cell.decided() == 0) {
            sheet.text(x + column / 2, y + 16, "–", Anchor.MIDDLE, Tone.SOFT);
            return;
        }
        int step = step(cell.met(), cell.decided());
        sheet.box(
                x + 1,
                y + 1,
                column - 2,
                ROW - 2,
                Tone.field(step),
                words.say(
                        "picture.compliance.cell",
                        words.month(cell.month()),
                        words.say("severity." + cell.severity()),
                        words.count(cell.met()),
                        words.count(cell.decided())));
        sheet.text(
                x + column / 2,
                y + 16,
                words.share(cell.met(), cell.decided()),
                Anchor.MIDDLE,
                Tone.onField(step));
    }

    private static int step(long met, long decided) {
        int step = 0;
        while (met * 1000 < FROM[step] * decided) {
            step++;
        }
        return step;
    }

    private static String worst(List<Cell> cells, DrawingWords words) {
        return cells.stream()
                .filter(cell -> cell.decided() > 0)
                .min(Comparator.comparingDouble(cell -> (double) cell.met() / cell.decided()))
                .map(
                        cell ->
                                words.say(
                                        "picture.compliance.worst",
                                        words.month(cell.month()),
                                        words.say("severity." + cell.severity()),
                                        words.share(cell.met(), cell.decided())))
                .orElseGet(() -> words.say("picture.nothing"));
    }
}
