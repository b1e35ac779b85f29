package org.linja.reports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.audit.rules.CsvLine;
import org.linja.cases.rules.CaseId;
import org.linja.contracts.rules.Clause;
import org.linja.contracts.rules.ClockTarget;
import org.linja.reports.DeliveredSheet.OtherRow;
import org.linja.reports.rules.ClockFigures;
import org.linja.reports.rules.SoldAndDelivered.CountLine;
import org.linja.reports.rules.SoldAndDelivered.TargetLine;

/** Sold and delivered for whoever reckons on: a line a target, or a figure of another clause. */
final class DeliveredCsv {
    private static final List<String> HEAD =
            List.of(
                    "contract",
                    "version",
                    "clause",
                    "subject",
                    "about",
                    "severity",
                    "promised",
                    "calendar",
                    "paused_by_question",
                    "paused_by_vendor",
                    "clocks",
                    "met",
                    "missed",
                    "undecidable",
                    "median_seconds",
                    "longest_seconds",
                    "worst_case",
                    "worst_ran",
                    "measure",
                    "count",
                    "in_words");

    private DeliveredCsv() {}

    /** All columns but the last are the same in every language. */
    static String of(DeliveredService service, ReportWords words) {
        DeliveredSheet sheet = DeliveredWords.sheet(service, words);
        Iterator<String> targets =
                sheet.chapters().stream()
                        .flatMap(chapter -> chapter.rows().stream())
                        .map(row -> String.join(", ", row.promised()))
                        .iterator();
        Iterator<String> others = sheet.others().stream().map(OtherRow::promised).iterator();
        StringBuilder text = new StringBuilder(CsvLine.of(HEAD));
        for (TargetLine line : service.lines().targets()) {
            text.append(line(cells(service.contract(), line), targets.next()));
        }
        for (CountLine line : service.lines().counts()) {
            text.append(line(cells(service.contract(), line), others.next()));
        }
        return text.toString();
    }

    private static String line(List<@Nullable Object> cells, String inWords) {
        cells.add(inWords);
        return CsvLine.of(cells);
    }

    private static List<@Nullable Object> cells(String contract, TargetLine line) {
        List<@Nullable Object> cells = clause(contract, line.version(), line.clause());
        ClockTarget target = line.clause().target();
        ClockFigures figures = line.figures();
        Long worst = figures.worstCase();
        cells.addAll(
                Arrays.asList(
                        line.calendar(),
                        target == null ? null : target.pausedByQuestion(),
                        target == null ? null : target.pausedByVendor(),
                        figures.tally().clocks(),
                        figures.tally().met(),
                        figures.tally().missed(),
                        figures.tally().undecidable(),
                        figures.medianSeconds(),
                        figures.longestSeconds(),
                        worst == null ? null : new CaseId(worst),
                        worst == null ? null : figures.worstRan(),
                        null,
                        null));
        return cells;
    }

    private static List<@Nullable Object> cells(String contract, CountLine line) {
        List<@Nullable Object> cells = clause(contract, line.version(), line.clause());
        // The columns of a target stay empty.
        for (int i = 0; i < 11; i++) {
            cells.add(null);
        }
        cells.add(line.measure().slug());
        cells.add(line.count());
        return cells;
    }

    private static List<@Nullable Object> clause(String contract, int version, Clause clause) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(contract);
        cells.add(version);
        cells.add(clause.number());
        cells.add(clause.subject().slug());
        cells.add(clause.about());
        cells.add(clause.severity() == null ? null : clause.severity().slug());
        cells.add(clause.promised());
        return cells;
    }
}
