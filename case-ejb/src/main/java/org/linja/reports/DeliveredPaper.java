package org.linja.reports;

import java.io.OutputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.linja.audit.AuditRow;
import org.linja.reports.DeliveredSheet.Chapter;
import org.linja.reports.DeliveredSheet.OtherRow;
import org.linja.reports.DeliveredSheet.TargetRow;
import org.linja.reports.DeliveredSheet.Total;
import org.w3c.dom.Element;

/** Writes sold and delivered for people: what was promised on the left, what was done beside it. */
final class DeliveredPaper {
    private final DeliveredService service;
    private final ReportWords words;
    private final DeliveredSheet sheet;
    private final Paper paper;

    private DeliveredPaper(DeliveredService service, ReportWords words) {
        this.service = service;
        this.words = words;
        this.sheet = DeliveredWords.sheet(service, words);
        this.paper =
                new Paper(
                        words.language(),
                        words.say("delivered.title"),
                        PaperStyle.of(
                                words.say(
                                        "delivered.foot",
                                        service.contract(),
                                        service.opinion().number())));
    }

    /** Writes to {@code out}, which stays open. */
    static void write(DeliveredService service, ReportWords words, OutputStream out) {
        DeliveredPaper writer = new DeliveredPaper(service, words);
        writer.compose();
        writer.paper.print(service.opinion(), out);
    }

    private void compose() {
        cover();
        paper.turnTo("wide");
        paper.add("h2", "", words.say("delivered.targets"));
        paper.add("p", "soft", words.say("delivered.hint"));
        sheet.chapters().forEach(this::chapter);
        paper.turnTo("wide");
        paper.add("h2", "", words.say("delivered.others"));
        paper.add("p", "soft", words.say("delivered.others.hint"));
        others();
    }

    private void cover() {
        AuditRow opinion = service.opinion();
        ZoneId zone = ZoneId.of(service.zone());
        paper.add("div", "brand", words.say("brand"));
        paper.add("h1", "", words.say("delivered.title"));
        paper.add(
                "p",
                "lead",
                words.say(
                        "delivered.lead",
                        service.contract(),
                        service.customer(),
                        opinion.number(),
                        words.moment(opinion.from(), zone),
                        words.moment(opinion.to(), zone),
                        zone.getId()));
        big();
        paper.add("h2", "", words.say("delivered.versions"));
        paper.facts(
                sheet.versions().stream().map(one -> List.of(one.name(), one.inForce())).toList());
        paper.add("h2", "", words.say("paper.method"));
        paper.facts(facts(opinion, zone));
    }

    private void big() {
        Total total = sheet.total();
        Element row = paper.under(paper.add("table", "big"), "tr", "");
        big(row, total.share(), "column.share");
        big(row, total.clocks(), "column.clocks");
        big(row, total.missed(), "column.missed");
        big(row, total.undecidable(), "column.undecidable");
    }

    private void big(Element row, String value, String name) {
        Element cell = paper.under(row, "td", "");
        paper.under(cell, "span", "value", value);
        paper.under(cell, "span", "name", words.say(name));
    }

    private List<List<String>> facts(AuditRow opinion, ZoneId zone) {
        List<List<String>> facts = new ArrayList<>();
        facts.add(fact("fact.opinion", Long.toString(opinion.number())));
        facts.add(fact("fact.from", words.exact(opinion.from(), zone)));
        facts.add(fact("fact.to", words.exact(opinion.to(), zone)));
        facts.add(fact("fact.cut", words.exact(opinion.cutAt(), zone)));
        facts.add(fact("fact.finished", words.exact(opinion.finishedAt(), zone)));
        facts.add(fact("fact.csv-sha256", Objects.requireNonNull(opinion.reportSha256())));
        facts.add(fact("delivered.control", sheet.control()));
        return facts;
    }

    private List<String> fact(String key, String value) {
        return List.of(words.say(key), value);
    }

    private void chapter(Chapter chapter) {
        paper.add("h3", "chapter", chapter.name());
        paper.table(
                heads(
                        "clause",
                        "clock",
                        "version",
                        "promised",
                        "clocks",
                        "met",
                        "missed",
                        "undecidable",
                        "share",
                        "median",
                        "longest",
                        "worst"),
                List.of(
                        "nowrap", "", "nowrap", "", "figure", "figure", "figure", "figure",
                        "figure", "figure", "figure", "beside"),
                (body, faces) -> chapter.rows().forEach(row -> paper.row(body, faces, cells(row))));
    }

    private static List<String> cells(TargetRow row) {
        return List.of(
                row.number(),
                row.name(),
                row.version(),
                String.join(", ", row.promised()),
                row.clocks(),
                row.met(),
                row.missed(),
                row.undecidable(),
                row.share(),
                row.median(),
                row.longest(),
                (row.worst() + ' ' + row.note()).strip());
    }

    private void others() {
        paper.table(
                heads("clause", "subject", "version", "promised", "delivered"),
                List.of("nowrap", "", "nowrap", "", ""),
                (body, faces) -> sheet.others().forEach(row -> paper.row(body, faces, cells(row))));
    }

    private static List<String> cells(OtherRow row) {
        return List.of(row.number(), row.name(), row.version(), row.promised(), row.delivered());
    }

    private List<String> heads(String... columns) {
        List<String> heads = new ArrayList<>();
        for (String column : columns) {
            heads.add(words.say("column." + column));
        }
        return heads;
    }
}
