package org.linja.reports;

import java.io.OutputStream;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.ContractRow;
import org.linja.contracts.rules.CaseRules;
import org.linja.contracts.rules.CaseRules.Arbitration;
import org.linja.contracts.rules.Channel;
import org.linja.contracts.rules.ClockTarget;
import org.linja.contracts.rules.Component;
import org.linja.contracts.rules.ContractTerms;
import org.linja.contracts.rules.ImpactQuestion;
import org.linja.contracts.rules.QuietHours;
import org.linja.contracts.rules.SecondPair;
import org.linja.contracts.rules.Severity;
import org.linja.contracts.rules.SeverityRule;
import org.linja.contracts.rules.TermsCheck;
import org.linja.platform.paper.PaperPress;
import org.w3c.dom.Element;

/** Writes a version of a contract clause by clause, down to the lines where both sides sign. */
final class AnnexPaper {
    private final ContractRow row;
    private final ContractTerms terms;
    private final String arbiter;
    private final ReportWords words;
    private final ZoneId zone;
    private final Paper paper;
    private int clause;
    private int paragraph;

    private AnnexPaper(ContractRow row, String arbiter, ReportWords words) {
        this.arbiter = arbiter;
        this.row = row;
        this.terms = row.terms();
        this.words = words;
        this.zone = ZoneId.of(row.zone());
        this.paper =
                new Paper(
                        words.language(),
                        words.say("annex.name", row.code(), row.version()),
                        PaperStyle.of(
                                words.say(
                                        "annex.foot",
                                        row.code(),
                                        row.version(),
                                        row.termsSha256().substring(0, 16))));
    }

    /**
     * Writes to {@code out}, which stays open.
     *
     * @param arbiter name of whoever settles disputes; of no matter where the terms name nobody
     */
    static void write(ContractRow row, String arbiter, ReportWords words, OutputStream out) {
        AnnexPaper writer = new AnnexPaper(row, arbiter, words);
        writer.compose();
        PaperPress.print(
                writer.paper.tree(),
                row.id(),
                Objects.requireNonNullElse(row.activatedAt(), row.inForceFrom()),
                out);
    }

    private void compose() {
        head();
        components();
        severities();
        targets();
        channels();
        hours();
        conduct();
        signatures();
    }

    private void head() {
        paper.add("div", "brand brand--near", words.say("brand"));
        paper.add("h1", "", words.say("annex.name", row.code(), row.version()));
        paper.add("p", "lead", row.customerName());
        List<List<String>> facts = new ArrayList<>();
        facts.add(fact("fact.customer", row.customerName() + " (" + row.customer() + ")"));
        facts.add(fact("annex.fact.from", words.exact(row.inForceFrom(), zone)));
        facts.add(
                fact(
                        "annex.fact.until",
                        row.inForceUntil() == null
                                ? words.say("annex.no-end")
                                : words.exact(row.inForceUntil(), zone)));
        if (row.proposedBy() != null) {
            facts.add(fact("annex.fact.proposed", row.proposedBy()));
            facts.add(
                    fact(
                            "annex.fact.activated",
                            words.say(
                                    "annex.by-at",
                                    Objects.requireNonNullElse(row.activatedBy(), "–"),
                                    words.exact(row.activatedAt(), zone))));
        }
        facts.add(fact("annex.fact.sha256", row.termsSha256()));
        paper.facts(facts);
    }

    private void components() {
        heading("annex.components");
        if (terms.components().isEmpty()) {
            clause(words.say("annex.components.none"));
            return;
        }
        clause(words.say("annex.components.lead"));
        paper.table(
                List.of(words.say("annex.component"), words.say("annex.responsibility")),
                List.of("", ""),
                (body, faces) -> {
                    for (Component one : terms.components()) {
                        paper.row(
                                body,
                                faces,
                                List.of(
                                        in(one.nameByLanguage()),
                                        words.word("responsibility", one.responsibility().slug())));
                    }
                });
    }

    private void severities() {
        heading("annex.severities");
        clause(words.say("annex.severities.lead"));
        paper.table(
                List.of(words.say("annex.number"), words.say("annex.question")),
                List.of("", ""),
                (body, faces) -> {
                    for (int i = 0; i < terms.questions().size(); i++) {
                        paper.row(
                                body,
                                faces,
                                List.of(mark(i), in(terms.questions().get(i).textByLanguage())));
                    }
                });
        clause(words.say("annex.rules.lead"));
        paper.table(
                List.of(
                        words.say("annex.number"),
                        words.say("annex.answers"),
                        words.say("column.severity"),
                        words.say("annex.criterion")),
                List.of("", "", "nowrap", ""),
                (body, faces) -> {
                    List<SeverityRule> rules = terms.severities().rules();
                    for (int i = 0; i < rules.size(); i++) {
                        paper.row(
                                body,
                                faces,
                                List.of(
                                        String.valueOf(i + 1),
                                        answers(rules.get(i)),
                                        words.word("severity", rules.get(i).severity().slug()),
                                        criterion(rules.get(i))));
                    }
                });
    }

    /** Questions are told by letters, so that they are not taken for rules. */
    private static String mark(int question) {
        return String.valueOf((char) ('A' + question));
    }

    private String answers(SeverityRule rule) {
        List<String> told = new ArrayList<>();
        for (int i = 0; i < terms.questions().size(); i++) {
            Boolean wanted = rule.when().get(terms.questions().get(i).key());
            if (wanted != null) {
                told.add(mark(i) + ' ' + words.say(wanted ? "annex.yes" : "annex.no"));
            }
        }
        return told.isEmpty() ? words.say("annex.any") : String.join(", ", told);
    }

    private String criterion(SeverityRule rule) {
        if (!rule.criterion().isEmpty()) {
            return in(rule.criterion());
        }
        String asked =
                terms.questions().stream()
                        .filter(question -> rule.when().getOrDefault(question.key(), false))
                        .map(question -> in(question.textByLanguage()))
                        .collect(Collectors.joining(" "));
        return asked.isEmpty() ? words.say("annex.no-yes") : asked;
    }

    private void targets() {
        heading("annex.targets");
        clause(words.say("annex.targets.lead", terms.calendar()));
        paper.table(
                List.of(
                        words.say("column.severity"),
                        words.say("column.clock"),
                        words.say("column.target"),
                        words.say("column.calendar"),
                        words.say("annex.pauses"),
                        words.say("annex.warnings")),
                List.of("nowrap", "", "figure", "nowrap", "", ""),
                (body, faces) -> {
                    for (Severity severity : Severity.values()) {
                        inOrder(severity)
                                .forEach(target -> paper.row(body, faces, cells(severity, target)));
                    }
                });
        clause(words.say("annex.update"));
    }

    private List<ClockTarget> inOrder(Severity severity) {
        return TermsCheck.CLOCKS.stream()
                .flatMap(
                        clock ->
                                terms.targetsFor(severity).stream()
                                        .filter(target -> target.clock().equals(clock)))
                .toList();
    }

    private List<String> cells(Severity severity, ClockTarget target) {
        List<String> pauses = new ArrayList<>();
        if (target.pausedByQuestion()) {
            pauses.add(words.say("annex.pause.question"));
        }
        if (target.pausedByVendor()) {
            pauses.add(words.say("annex.pause.vendor"));
        }
        return List.of(
                words.word("severity", severity.slug()),
                words.word("clock", target.clock()),
                span(target.budget()),
                terms.calendarOf(target),
                orDash(String.join(", ", pauses)),
                orDash(
                        target.warnings().stream()
                                .map(this::span)
                                .collect(Collectors.joining(", "))));
    }

    private void channels() {
        heading("annex.channels");
        clause(words.say("annex.channels.lead", terms.hotline()));
        paper.table(
                List.of(
                        words.say("annex.channel"),
                        words.say("annex.opens"),
                        words.say("annex.treats")),
                List.of("", "", ""),
                (body, faces) -> {
                    for (Channel channel : Channel.values()) {
                        if (isNamed(channel)) {
                            paper.row(body, faces, cells(channel));
                        }
                    }
                });
    }

    private boolean isNamed(Channel channel) {
        return channel != Channel.IMPORTED
                && (terms.channels().opens().containsKey(channel)
                        || terms.channels().treats().containsKey(channel));
    }

    private List<String> cells(Channel channel) {
        return List.of(
                words.word("channel", channel.slug()),
                orDash(
                        Arrays.stream(Severity.values())
                                .filter(severity -> terms.allows(channel, severity))
                                .map(severity -> words.word("severity", severity.slug()))
                                .collect(Collectors.joining(", "))),
                orDash(
                        TermsCheck.KINDS.stream()
                                .filter(kind -> terms.treats(channel, kind))
                                .map(kind -> words.word("annex.kind", kind))
                                .collect(Collectors.joining(", "))));
    }

    private void hours() {
        heading("annex.hours");
        clause(
                words.say(
                        "annex.languages",
                        terms.languages().stream()
                                .map(language -> words.word("language", language))
                                .collect(Collectors.joining(", "))));
        clause(words.say("annex.calendar", terms.calendar()));
        QuietHours quiet = terms.quietHours();
        clause(
                quiet == null
                        ? words.say("annex.quiet.none")
                        : words.say("annex.quiet", quiet.from(), quiet.until(), row.zone()));
        clause(words.say("annex.ladder", terms.ladder()));
    }

    private void conduct() {
        heading("annex.conduct");
        CaseRules rules = terms.caseRules();
        clause(
                rules.reopenWithin() == null
                        ? words.say("annex.reopen.always")
                        : words.say("annex.reopen", span(rules.reopenWithin())));
        clause(words.say(rules.mayMerge() ? "annex.merge" : "annex.merge.never"));
        clause(words.say("annex.contest", span(rules.contestWithin())));
        Arbitration arbitration = rules.arbitration();
        clause(
                arbitration == null
                        ? words.say("annex.dispute.none")
                        : words.say("annex.dispute", arbiter, span(arbitration.settleWithin())));
        clause(words.say(rules.runningCasesFollow() ? "annex.follow" : "annex.follow.never"));
        secondPair(rules.secondPair());
    }

    private void secondPair(@Nullable SecondPair pair) {
        if (pair == null) {
            clause(words.say("annex.second-pair.none"));
            return;
        }
        clause(
                words.say(
                        pair.named() ? "annex.second-pair.named" : "annex.second-pair",
                        pair.classes().stream()
                                .map(one -> words.word("answer-class", one.slug()))
                                .collect(Collectors.joining(", ")),
                        span(pair.within())));
        pair.legalWords()
                .forEach(
                        (language, list) ->
                                clause(
                                        words.say(
                                                "annex.second-pair.words",
                                                words.word("language", language),
                                                String.join(", ", list))));
    }

    private void signatures() {
        Element block = paper.add("table", "signatures");
        Element line = paper.under(block, "tr", "");
        for (String side : List.of(row.customerName(), words.say("annex.house"))) {
            Element cell = paper.under(line, "td", "");
            paper.under(cell, "h3", "", words.say("annex.for", side));
            for (String blank : List.of("annex.sign.name", "annex.sign.date", "annex.sign.hand")) {
                paper.under(cell, "div", "blank", words.say(blank));
            }
        }
    }

    private void heading(String key) {
        clause++;
        paragraph = 0;
        paper.add("h2", "", clause + ". " + words.say(key));
    }

    private void clause(String text) {
        paragraph++;
        paper.add("p", "clause", "%d.%d  %s".formatted(clause, paragraph, text));
    }

    private List<String> fact(String key, String value) {
        return List.of(words.say(key), value);
    }

    private String span(Duration span) {
        return words.span(span.toSeconds());
    }

    private String in(Map<String, String> byLanguage) {
        return ImpactQuestion.in(byLanguage, words.language(), "–");
    }

    private static String orDash(@Nullable String text) {
        return text == null || text.isEmpty() ? "–" : text;
    }
}
