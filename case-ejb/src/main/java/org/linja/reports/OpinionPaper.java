package org.linja.reports;

import java.io.OutputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.audit.AuditAgreement;
import org.linja.audit.AuditRow;
import org.linja.audit.AuditTotal;
import org.linja.audit.OpinionSheet;
import org.linja.audit.OpinionSheet.Basis;
import org.linja.audit.OpinionSheet.Figure;
import org.linja.audit.OpinionSheet.Method;
import org.linja.audit.OpinionSheet.Reason;
import org.linja.audit.VerdictLine;
import org.linja.audit.rules.VerdictKind;
import org.linja.cases.rules.CaseId;
import org.linja.procedures.rules.LeftOutReason;
import org.linja.reports.rules.Drawing;
import org.w3c.dom.Element;

/** Writes an opinion for people: cover, method, figures, pictures, and the breaches one by one. */
final class OpinionPaper {
    /** A paper is read; who reckons takes the CSV or the workbook, which hold all. */
    static final int MOST_BREACHES = 1000;

    private static final int MOST_ROWS = 200;
    private static final double SCALE = 0.64;

    private final OpinionDocument document;
    private final ReportWords words;
    private final ZoneId zone;
    private final Paper paper;

    private OpinionPaper(OpinionDocument document, ReportWords words) {
        this.document = document;
        this.words = words;
        this.zone = document.zone();
        this.paper =
                new Paper(
                        words.language(),
                        words.say("opinion.name", document.number()),
                        PaperStyle.of(words.say("paper.foot", document.number())));
    }

    /** Writes to {@code out}, which stays open. */
    static void write(OpinionDocument document, ReportWords words, OutputStream out) {
        OpinionPaper writer = new OpinionPaper(document, words);
        writer.compose();
        writer.paper.print(document.view().opinion(), out);
    }

    private void compose() {
        cover();
        figures();
        totals();
        unjudged();
        agreement();
        if (document.leftOut() != null) {
            leftOut(document.leftOut());
        }
        breaches();
    }

    private void cover() {
        AuditRow opinion = document.view().opinion();
        OpinionSheet sheet = document.view().sheet();
        paper.add("div", "brand", words.say("brand"));
        paper.add("h1", "", words.say("opinion.name", opinion.number()));
        paper.add(
                "p",
                "lead",
                words.say(
                        "paper.lead",
                        opinion.customer() == null ? words.say("all") : opinion.customer(),
                        words.moment(opinion.from(), zone),
                        words.moment(opinion.to(), zone),
                        zone.getId()));
        big(sheet);
        paper.add("h2", "", words.say("paper.method"));
        paper.facts(method(opinion, sheet.method()));
    }

    private void big(OpinionSheet sheet) {
        Figure all = sheet.all();
        Element row = paper.under(paper.add("table", "big"), "tr", "");
        big(row, words.share(all.met(), all.met() + all.missed()), words.say("column.share"));
        big(row, words.count(all.clocks()), words.say("column.clocks"));
        big(row, words.count(all.missed()), words.say("column.missed"));
        big(row, words.count(all.undecidable()), words.say("column.undecidable"));
        big(
                row,
                words.count(sheet.unjudged().stream().mapToLong(Reason::count).sum()),
                words.say("column.unjudged"));
    }

    private void big(Element row, String value, String name) {
        Element cell = paper.under(row, "td", "");
        paper.under(cell, "span", "value", value);
        paper.under(cell, "span", "name", name);
    }

    private List<List<String>> method(AuditRow opinion, Method method) {
        List<List<String>> facts = new ArrayList<>();
        facts.add(fact("fact.from", words.exact(opinion.from(), zone)));
        facts.add(fact("fact.to", words.exact(opinion.to(), zone)));
        facts.add(fact("fact.cut", words.exact(opinion.cutAt(), zone)));
        facts.add(fact("fact.transaction", Long.toString(method.cutTransaction())));
        facts.add(fact("fact.cases", words.count(opinion.cases())));
        facts.add(fact("fact.rule", words.say("rule", orDash(method.ruleVersion()))));
        facts.add(fact("fact.rule-sha256", orDash(method.ruleSha256())));
        facts.add(fact("fact.time-zones", orDash(method.timeZones())));
        facts.add(fact("fact.contracts", bases(method.contracts())));
        facts.add(fact("fact.calendars", bases(method.calendars())));
        facts.add(
                fact(
                        "fact.ordered",
                        words.say(
                                "ordered",
                                opinion.requestedBy(),
                                words.exact(opinion.requestedAt(), zone))));
        facts.add(fact("fact.finished", words.exact(opinion.finishedAt(), zone)));
        facts.add(fact("fact.csv-sha256", orDash(opinion.reportSha256())));
        return facts;
    }

    private List<String> fact(String key, String value) {
        return List.of(words.say(key), value);
    }

    private String bases(List<Basis> bases) {
        List<String> shown =
                new ArrayList<>(
                        bases.stream()
                                .limit(20)
                                .map(
                                        basis ->
                                                basis.zone().isEmpty()
                                                        ? basis.name()
                                                        : basis.name() + " (" + basis.zone() + ")")
                                .toList());
        if (bases.size() > shown.size()) {
            shown.add(words.say("more", words.count(bases.size() - shown.size())));
        }
        return shown.isEmpty() ? "–" : String.join(", ", shown);
    }

    private void figures() {
        Element title = paper.add("h2", "break");
        title.setTextContent(words.say("paper.figures"));
        OpinionPictures pictures = OpinionPictures.of(document.view().sheet(), words);
        pictures(pictures.compliance(), pictures.spread());
        if (document.view().sheet().method().recordsBothReadings()) {
            pictures(pictures.hands());
            readings();
        }
        disputes();
    }

    private void pictures(Drawing... drawings) {
        Element row = paper.under(paper.add("table", "pictures"), "tr", "");
        for (Drawing drawing : drawings) {
            Element cell = paper.under(row, "td", "");
            paper.under(cell, "h3", "", drawing.title());
            paper.under(cell, "p", "soft", drawing.description());
            paper.draw(cell, drawing, SCALE);
        }
    }

    private void readings() {
        OpinionSheet sheet = document.view().sheet();
        if (!sheet.doubted().isEmpty()) {
            paper.add("h2", "", words.say("paper.readings"));
            String clocks = words.count(sheet.doubtedClocks());
            paper.add("p", "soft", words.say("paper.readings.hint", clocks));
            table(sheet.readings(), "reading");
        }
    }

    private void disputes() {
        OpinionSheet.Disputes disputes = document.view().sheet().disputes();
        if (disputes.sides().isEmpty()) {
            return;
        }
        paper.add("h2", "", words.say("total.side"));
        paper.add("p", "soft", words.say("paper.sides.hint", words.count(disputes.cases())));
        table(disputes.sides(), "side");
        paper.table(
                heads("case", "customer", "clock", "governs", "held-by", "other-side"),
                List.of("", "", "", "", "", ""),
                (body, faces) ->
                        disputes.first().stream()
                                .limit(MOST_ROWS)
                                .forEach(one -> paper.row(body, faces, cells(one))));
        more(disputes.verdictsBeside(), Math.min(MOST_ROWS, disputes.first().size()));
    }

    private List<String> cells(OpinionSheet.Disputed one) {
        return List.of(
                one.caseNumber(),
                one.customer(),
                words.word("clock", one.clock()),
                said(one.severity(), one.verdict()),
                words.word("side", one.heldBy()),
                said(one.otherSeverity(), one.otherVerdict()));
    }

    private String said(@Nullable String severity, @Nullable String verdict) {
        return severity == null || verdict == null
                ? "–"
                : words.word("severity", severity) + ": " + words.word("verdict", verdict);
    }

    private void totals() {
        OpinionSheet sheet = document.view().sheet();
        paper.add("h2", "", words.say("totals"));
        paper.table(
                heads(
                        "customer",
                        "severity",
                        "clock",
                        "clocks",
                        "met",
                        "missed",
                        "undecidable",
                        "share"),
                List.of("", "", "", "figure", "figure", "figure", "figure", "figure"),
                (body, faces) ->
                        document.view().totals().stream()
                                .limit(MOST_ROWS)
                                .forEach(total -> paper.row(body, faces, cells(total))));
        more(document.view().totals().size(), MOST_ROWS);
        figures("total.line", sheet.byLine(), "line");
        figures("total.month", sheet.byMonth(), "month");
        figures("total.severity", sheet.bySeverity(), "severity");
        figures("total.clock", sheet.byClock(), "clock");
        figures("total.customer", sheet.byCustomer(), "");
    }

    private List<String> cells(AuditTotal total) {
        return List.of(
                total.customer(),
                words.word("severity", total.severity()),
                words.word("clock", total.clock()),
                words.count(total.cases()),
                words.count(total.met()),
                words.count(total.missed()),
                words.count(total.undecidable()),
                words.share(total.met(), total.met() + total.missed()));
    }

    private void figures(String title, List<Figure> figures, String kind) {
        paper.add("h2", "", words.say(title));
        table(figures, kind);
        more(figures.size(), MOST_ROWS);
    }

    private void table(List<Figure> figures, String kind) {
        paper.table(
                heads("what", "clocks", "met", "missed", "undecidable", "share"),
                List.of("", "figure", "figure", "figure", "figure", "figure"),
                (body, faces) ->
                        figures.stream()
                                .limit(MOST_ROWS)
                                .forEach(figure -> paper.row(body, faces, cells(figure, kind))));
    }

    private List<String> cells(Figure figure, String kind) {
        String name =
                switch (kind) {
                    case "" -> figure.key();
                    case "month" -> words.month(figure.key());
                    default -> words.word(kind, figure.key());
                };
        return List.of(
                name,
                words.count(figure.clocks()),
                words.count(figure.met()),
                words.count(figure.missed()),
                words.count(figure.undecidable()),
                words.share(figure.met(), figure.met() + figure.missed()));
    }

    private void unjudged() {
        OpinionSheet sheet = document.view().sheet();
        paper.add("h2", "", words.say("total.unjudged"));
        if (sheet.unjudged().isEmpty() && sheet.undecided().isEmpty()) {
            paper.add("p", "", words.say("paper.all-judged"));
            return;
        }
        paper.table(
                heads("reason", "count"),
                List.of("", "figure"),
                (body, faces) -> {
                    for (Reason reason : sheet.undecided()) {
                        paper.row(body, faces, cells("undecided", reason));
                    }
                    for (Reason reason : sheet.unjudged()) {
                        paper.row(body, faces, cells("unjudged", reason));
                    }
                });
    }

    private List<String> cells(String kind, Reason reason) {
        return List.of(words.word(kind, reason.reason()), words.count(reason.count()));
    }

    private void agreement() {
        List<AuditAgreement> agreement = document.view().agreement();
        if (agreement.isEmpty()) {
            return;
        }
        paper.add("h2", "", words.say("agreement"));
        paper.add("p", "soft", words.say("agreement.hint"));
        paper.table(
                heads("severity", "cases", "agreeing", "rejected", "agreement-share"),
                List.of("", "figure", "figure", "figure", "figure"),
                (body, faces) ->
                        agreement.forEach(
                                line ->
                                        paper.row(
                                                body,
                                                faces,
                                                List.of(
                                                        words.word("severity", line.severity()),
                                                        words.count(line.cases()),
                                                        words.count(line.agreeing()),
                                                        words.count(line.rejected()),
                                                        words.share(
                                                                line.agreeing(), line.cases())))));
    }

    private void leftOut(SealedSteps sealed) {
        paper.add("h2", "", words.say("paper.left-out"));
        if (!sealed.whole()) {
            paper.add("p", "", words.say("paper.left-out.too-many"));
            return;
        }
        paper.add(
                "p",
                "soft",
                words.say(
                        "paper.left-out.scope",
                        words.count(sealed.procedures()),
                        words.count(sealed.steps().size())));
        if (sealed.steps().isEmpty()) {
            return;
        }
        paper.table(
                heads("reason", "count"),
                List.of("", "figure"),
                (body, faces) -> {
                    for (LeftOutReason reason : LeftOutReason.values()) {
                        paper.row(
                                body,
                                faces,
                                List.of(
                                        words.word("left-out", reason.slug()),
                                        words.count(sealed.count(reason))));
                    }
                });
        paper.table(
                heads("case", "customer", "step", "at", "reason", "deviation"),
                List.of("nowrap", "nowrap", "", "nowrap", "", "nowrap"),
                (body, faces) ->
                        sealed.steps().stream()
                                .sorted(Comparator.comparing(one -> !one.reason().isFinding()))
                                .limit(MOST_ROWS)
                                .forEach(one -> paper.row(body, faces, cells(one))));
        more(sealed.steps().size(), MOST_ROWS);
    }

    private List<String> cells(SealedSteps.Line step) {
        return List.of(
                step.caseNumber(),
                step.customer(),
                step.title().in(words.language()),
                words.moment(step.at(), zone),
                words.word("left-out", step.reason().slug()),
                step.deviationWritten());
    }

    private void breaches() {
        long missed = document.view().sheet().all().missed();
        paper.turnTo("wide");
        paper.add("h2", "", words.say("paper.breaches"));
        if (missed == 0) {
            paper.add("p", "", words.say("paper.no-breach"));
            return;
        }
        paper.add(
                "p",
                "soft",
                missed > MOST_BREACHES
                        ? words.say(
                                "paper.breaches.first",
                                words.count(MOST_BREACHES),
                                words.count(missed))
                        : words.say("paper.breaches.all", words.count(missed)));
        paper.table(
                heads(
                        "case",
                        "customer",
                        "severity",
                        "clock",
                        "line",
                        "started",
                        "due",
                        "target",
                        "elapsed",
                        "over"),
                List.of(
                        "nowrap", "nowrap", "", "", "nowrap", "nowrap", "nowrap", "figure",
                        "figure", "figure"),
                this::breachRows);
    }

    private void breachRows(Element body, List<String> faces) {
        int[] left = {MOST_BREACHES};
        document.verdicts()
                .accept(
                        line -> {
                            if (line.governs()
                                    && line.verdict().equals(VerdictKind.MISSED.slug())
                                    && left[0] > 0) {
                                left[0]--;
                                paper.row(body, faces, cells(line));
                            }
                        });
    }

    private List<String> cells(VerdictLine line) {
        ZoneId own = ZoneId.of(line.zone());
        return List.of(
                new CaseId(line.caseId()).toString(),
                line.customer(),
                words.word("severity", line.severity()),
                words.word("clock", line.clock()),
                words.word("line", line.line()),
                words.moment(line.startedAt(), own),
                words.moment(line.dueAt(), own),
                words.span(line.targetSeconds()),
                words.span(line.elapsedSeconds()),
                words.span(line.overSeconds()));
    }

    private void more(long all, int shown) {
        if (all > shown) {
            paper.add("p", "soft", words.say("more", words.count(all - shown)));
        }
    }

    private List<String> heads(String... columns) {
        List<String> heads = new ArrayList<>();
        for (String column : columns) {
            heads.add(words.say("column." + column));
        }
        return heads;
    }

    private static String orDash(@Nullable String text) {
        return text == null ? "–" : text;
    }
}
