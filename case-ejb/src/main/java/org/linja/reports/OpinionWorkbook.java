package org.linja.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.linja.audit.AuditRow;
import org.linja.audit.OpinionSheet;
import org.linja.audit.OpinionSheet.Basis;
import org.linja.audit.OpinionSheet.Figure;
import org.linja.audit.UnjudgedLine;
import org.linja.audit.VerdictLine;
import org.linja.cases.rules.CaseId;

/**
 * Writes an opinion as a workbook: one sheet to read, one to reckon with. Cells are typed, texts
 * are never formulas, heads are frozen and filtered; rows leave memory as they are written.
 */
final class OpinionWorkbook {
    /** A sheet holds 1,048,576 rows; what is more goes on in the next one. */
    private static final int MOST_ROWS = 1_000_000;

    private static final int FLUSH_EVERY = 500;
    private static final String MOMENT = "yyyy-mm-dd hh:mm:ss";
    private static final String SHARE = "0.0%";
    private static final String COUNT = "#,##0";
    private static final List<String> HEAD =
            List.of(
                    "customer",
                    "case",
                    "reference",
                    "contract",
                    "severity",
                    "clock",
                    "line",
                    "month",
                    "calendar",
                    "zone",
                    "target-seconds",
                    "started",
                    "due",
                    "stopped",
                    "elapsed-seconds",
                    "over-seconds",
                    "verdict");
    private static final int[] WIDTHS = {
        12, 12, 14, 18, 12, 16, 12, 10, 22, 18, 12, 20, 20, 20, 12, 12, 14, 14, 12
    };

    private final OpinionDocument document;
    private final ReportWords words;
    private final Workbook book;
    private final List<String> heads;
    private int sheets;
    private int row;
    private Worksheet page;

    private OpinionWorkbook(OpinionDocument document, ReportWords words, OutputStream out) {
        this.document = document;
        this.words = words;
        this.heads =
                document.tellsSides()
                        ? Stream.concat(HEAD.stream(), Stream.of("held-by", "governs")).toList()
                        : HEAD;
        this.book = new Workbook(out, "Linja", "1.0");
        this.page = book.newWorksheet(words.say("sheet.summary"));
    }

    /** Writes to {@code out}, which stays open. */
    static void write(OpinionDocument document, ReportWords words, OutputStream out) {
        try {
            new OpinionWorkbook(document, words, out).write();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void write() throws IOException {
        book.properties().setTitle(words.say("opinion.name", document.number()));
        summary();
        page.finish();
        newVerdictSheet();
        document.verdicts().accept(this::verdict);
        endVerdictSheet();
        if (!document.unjudged().isEmpty()) {
            unjudged();
        }
        if (document.leftOut() != null) {
            leftOut(document.leftOut());
        }
        book.finish();
    }

    private void summary() {
        page.width(0, 30);
        page.width(1, 30);
        for (int column = 2; column < 9; column++) {
            page.width(column, 14);
        }
        AuditRow opinion = document.view().opinion();
        OpinionSheet sheet = document.view().sheet();
        page.value(0, 0, words.say("opinion.name", opinion.number()));
        page.style(0, 0).bold().fontSize(16).set();
        row = 2;
        facts(opinion, sheet);
        figures("total.severity", sheet.bySeverity(), "severity");
        figures("total.clock", sheet.byClock(), "clock");
        figures("total.line", sheet.byLine(), "line");
        figures("total.month", sheet.byMonth(), "");
        figures("total.customer", sheet.byCustomer(), "");
        if (document.tellsSides()) {
            figures("total.side", sheet.disputes().sides(), "side");
        }
        totals();
        agreement();
        reasons("total.undecided", "undecided", sheet.undecided());
        reasons("total.unjudged", "unjudged", sheet.unjudged());
    }

    private void facts(AuditRow opinion, OpinionSheet sheet) {
        ZoneId zone = document.zone();
        fact("fact.customer", opinion.customer() == null ? words.say("all") : opinion.customer());
        fact("fact.from", words.exact(opinion.from(), zone));
        fact("fact.to", words.exact(opinion.to(), zone));
        fact("fact.cut", words.exact(opinion.cutAt(), zone));
        fact("fact.transaction", Long.toString(sheet.method().cutTransaction()));
        fact("fact.rule", words.say("rule", orDash(sheet.method().ruleVersion())));
        fact("fact.rule-sha256", orDash(sheet.method().ruleSha256()));
        fact("fact.time-zones", orDash(sheet.method().timeZones()));
        for (Basis contract : sheet.method().contracts()) {
            fact("fact.contract", contract.name());
        }
        for (Basis calendar : sheet.method().calendars()) {
            fact("fact.calendar", calendar.name() + ", " + calendar.zone());
        }
        fact("fact.csv-sha256", orDash(opinion.reportSha256()));
        page.value(row, 0, words.say("fact.cases"));
        count(row, 1, opinion.cases());
        row++;
        row++;
        head("all", List.of("", "clocks", "met", "missed", "undecidable", "share"));
        counts("", document.view().sheet().all());
        row++;
    }

    private void fact(String key, String value) {
        page.value(row, 0, words.say(key));
        page.value(row, 1, value);
        row++;
    }

    private void figures(String title, List<Figure> figures, String kind) {
        head(title, List.of("", "clocks", "met", "missed", "undecidable", "share"));
        for (Figure figure : figures) {
            counts(kind.isEmpty() ? figure.key() : words.word(kind, figure.key()), figure);
        }
        row++;
    }

    private void counts(String name, Figure figure) {
        page.value(row, 0, name);
        count(row, 1, figure.clocks());
        count(row, 2, figure.met());
        count(row, 3, figure.missed());
        count(row, 4, figure.undecidable());
        share(row, 5, figure.met(), figure.met() + figure.missed());
        row++;
    }

    private void totals() {
        head(
                "totals",
                List.of(
                        "customer",
                        "severity",
                        "clock",
                        "clocks",
                        "met",
                        "missed",
                        "undecidable",
                        "share"));
        document.view()
                .totals()
                .forEach(
                        total -> {
                            page.value(row, 0, total.customer());
                            page.value(row, 1, words.word("severity", total.severity()));
                            page.value(row, 2, words.word("clock", total.clock()));
                            count(row, 3, total.cases());
                            count(row, 4, total.met());
                            count(row, 5, total.missed());
                            count(row, 6, total.undecidable());
                            share(row, 7, total.met(), total.met() + total.missed());
                            row++;
                        });
        row++;
    }

    private void agreement() {
        if (document.view().agreement().isEmpty()) {
            return;
        }
        head("agreement", List.of("", "cases", "agreeing", "rejected", "share"));
        document.view()
                .agreement()
                .forEach(
                        line -> {
                            page.value(row, 0, words.word("severity", line.severity()));
                            count(row, 1, line.cases());
                            count(row, 2, line.agreeing());
                            count(row, 3, line.rejected());
                            share(row, 4, line.agreeing(), line.cases());
                            row++;
                        });
        row++;
    }

    private void reasons(String title, String kind, List<OpinionSheet.Reason> reasons) {
        if (reasons.isEmpty()) {
            return;
        }
        head(title, List.of("", "count"));
        for (OpinionSheet.Reason reason : reasons) {
            page.value(row, 0, words.word(kind, reason.reason()));
            count(row, 1, reason.count());
            row++;
        }
        row++;
    }

    private void head(String title, List<String> columns) {
        page.value(row, 0, words.say(title));
        page.style(row, 0).bold().set();
        for (int column = columns.get(0).isEmpty() ? 1 : 0; column < columns.size(); column++) {
            int at = columns.get(0).isEmpty() ? row : row + 1;
            page.value(at, column, words.say("column." + columns.get(column)));
            page.style(at, column).bold().set();
        }
        row += columns.get(0).isEmpty() ? 1 : 2;
    }

    private void newVerdictSheet() {
        sheets++;
        page =
                book.newWorksheet(
                        sheets == 1
                                ? words.say("sheet.verdicts")
                                : words.say("sheet.verdicts-more", sheets));
        headRow(heads, Arrays.copyOf(WIDTHS, heads.size()));
    }

    private void headRow(List<String> columns, int[] widths) {
        page.freezePane(0, 1);
        for (int column = 0; column < columns.size(); column++) {
            page.width(column, widths[column]);
            page.value(0, column, words.say("column." + columns.get(column)));
            page.style(0, column).bold().fillColor("DFF0ED").set();
        }
        row = 1;
    }

    private void endVerdictSheet() throws IOException {
        page.setAutoFilter(0, 0, row - 1, heads.size() - 1);
        page.finish();
    }

    private void verdict(VerdictLine line) {
        try {
            if (row > MOST_ROWS) {
                endVerdictSheet();
                newVerdictSheet();
            }
            cells(line);
            row++;
            if (row % FLUSH_EVERY == 0) {
                page.flush();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void cells(VerdictLine line) {
        ZoneId zone = ZoneId.of(line.zone());
        text(0, line.customer());
        text(1, new CaseId(line.caseId()).toString());
        text(2, line.reference());
        text(3, line.contract());
        text(4, words.word("severity", line.severity()));
        text(5, words.word("clock", line.clock()));
        text(6, words.word("line", line.line()));
        text(7, line.month());
        text(8, line.calendar());
        text(9, line.zone());
        page.value(row, 10, line.targetSeconds());
        moment(11, line.startedAt(), zone);
        moment(12, line.dueAt(), zone);
        moment(13, line.stoppedAt(), zone);
        number(14, line.elapsedSeconds());
        number(15, line.overSeconds());
        text(16, words.word("verdict", line.verdict()));
        if (document.tellsSides()) {
            text(17, words.word("side", line.heldBy()));
            text(18, words.say(line.governs() ? "yes" : "no"));
        }
    }

    private void unjudged() throws IOException {
        page = book.newWorksheet(words.say("sheet.unjudged"));
        headRow(List.of("customer", "case", "reference", "reason"), new int[] {12, 12, 18, 60});
        for (UnjudgedLine line : document.unjudged()) {
            text(0, line.customer());
            text(1, line.caseNumber() == null ? "" : line.caseNumber());
            text(2, line.reference());
            text(3, words.word("unjudged", line.reason()));
            row++;
            if (row % FLUSH_EVERY == 0) {
                page.flush();
            }
        }
        page.setAutoFilter(0, 0, row - 1, 3);
        page.finish();
    }

    private void leftOut(SealedSteps sealed) throws IOException {
        page = book.newWorksheet(words.say("sheet.left-out"));
        List<String> columns =
                List.of(
                        "customer",
                        "case",
                        "contract",
                        "procedure",
                        "template",
                        "step",
                        "step-title",
                        "round",
                        "at",
                        "reason",
                        "deviation");
        headRow(columns, new int[] {12, 12, 18, 12, 26, 18, 40, 8, 20, 30, 12});
        for (SealedSteps.Line step : sealed.steps()) {
            text(0, step.customer());
            text(1, step.caseNumber());
            text(2, step.contract());
            page.value(row, 3, step.procedure());
            text(4, step.template());
            text(5, step.step());
            text(6, step.title().in(words.language()));
            page.value(row, 7, step.round());
            moment(8, step.at(), document.zone());
            text(9, words.word("left-out", step.reason().slug()));
            text(10, step.deviationWritten());
            row++;
            if (row % FLUSH_EVERY == 0) {
                page.flush();
            }
        }
        page.setAutoFilter(0, 0, row - 1, columns.size() - 1);
        page.finish();
    }

    // Written in place: a table of shared texts would be held until the end.
    private void text(int column, String text) {
        if (!text.isEmpty()) {
            page.inlineString(row, column, text);
        }
    }

    private void number(int column, @Nullable Long value) {
        if (value != null) {
            page.value(row, column, value);
        }
    }

    private void moment(int column, @Nullable Instant at, ZoneId zone) {
        if (at != null) {
            page.value(row, column, at.atZone(zone).toLocalDateTime());
            page.style(row, column).format(MOMENT).set();
        }
    }

    private void count(int atRow, int column, long value) {
        page.value(atRow, column, value);
        page.style(atRow, column).format(COUNT).set();
    }

    private void share(int atRow, int column, long part, long whole) {
        if (whole > 0) {
            page.value(atRow, column, (double) part / whole);
            page.style(atRow, column).format(SHARE).set();
        }
    }

    private static String orDash(@Nullable String text) {
        return text == null ? "–" : text;
    }
}
