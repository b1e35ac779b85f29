package org.linja.reports;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.linja.cases.rules.CaseId;
import org.linja.contracts.rules.Clause;
import org.linja.contracts.rules.ClauseSubject;
import org.linja.contracts.rules.ClockTarget;
import org.linja.contracts.rules.ContractFacts;
import org.linja.contracts.rules.ImpactQuestion;
import org.linja.contracts.rules.Severity;
import org.linja.reports.DeliveredSheet.Chapter;
import org.linja.reports.DeliveredSheet.OtherRow;
import org.linja.reports.DeliveredSheet.TargetRow;
import org.linja.reports.DeliveredSheet.Total;
import org.linja.reports.DeliveredSheet.VersionRow;
import org.linja.reports.rules.ClockFigures;
import org.linja.reports.rules.SoldAndDelivered.CountLine;
import org.linja.reports.rules.SoldAndDelivered.TargetLine;
import org.linja.reports.rules.SumControl;
import org.linja.reports.rules.Tally;

/** Says in somebody's language what was sold and delivered. */
final class DeliveredWords {
    private static final Pattern BLANK = Pattern.compile(" ");
    private static final Pattern BAR = Pattern.compile(" \\| ");

    private final DeliveredService service;
    private final ReportWords words;
    private final ServiceWords named;

    private DeliveredWords(DeliveredService service, ReportWords words) {
        this.service = service;
        this.words = words;
        this.named = new ServiceWords(words);
    }

    static DeliveredSheet sheet(DeliveredService service, ReportWords words) {
        return new DeliveredWords(service, words).sheet();
    }

    private DeliveredSheet sheet() {
        SumControl control = service.lines().control();
        Tally all = control.clauses();
        return new DeliveredSheet(
                service.lines().versions().stream().map(this::row).toList(),
                Arrays.stream(Severity.values()).map(this::chapter).toList(),
                service.lines().counts().stream().map(this::row).toList(),
                new Total(
                        words.share(all.met(), all.decided()),
                        words.count(all.clocks()),
                        words.count(all.missed()),
                        words.count(all.undecidable())),
                control.agrees(),
                told(control));
    }

    private VersionRow row(ContractFacts one) {
        ZoneId zone = ZoneId.of(service.zone());
        return new VersionRow(
                version(one.version()),
                words.moment(one.inForceFrom(), zone)
                        + " – "
                        + (one.inForceUntil() == null
                                ? words.say("delivered.no-end")
                                : words.moment(one.inForceUntil(), zone)));
    }

    private Chapter chapter(Severity severity) {
        List<TargetLine> lines =
                service.lines().targets().stream()
                        .filter(line -> line.severity() == severity)
                        .toList();
        return new Chapter(
                severity.slug(),
                words.word("severity", severity.slug()),
                lines.stream().anyMatch(line -> !line.isNotCalledUpon()),
                lines.stream().map(this::row).toList());
    }

    private TargetRow row(TargetLine line) {
        ClockFigures figures = line.figures();
        Tally tally = figures.tally();
        Clause clause = line.clause();
        Long worst = figures.worstCase();
        return new TargetRow(
                clause.number(),
                String.valueOf(line.version()),
                clause.about(),
                clause.about().isEmpty() ? "–" : words.word("clock", clause.about()),
                target(line),
                words.count(tally.clocks()),
                words.count(tally.met()),
                words.count(tally.missed()),
                words.count(tally.undecidable()),
                words.share(tally.met(), tally.decided()),
                words.span(figures.medianSeconds()),
                words.span(figures.longestSeconds()),
                worst == null ? "" : new CaseId(worst).toString(),
                note(line));
    }

    private String note(TargetLine line) {
        if (line.clause().target() == null) {
            return "";
        }
        if (line.isNotCalledUpon()) {
            return words.say("delivered.not-called-upon");
        }
        return line.figures().worstRan() ? words.say("delivered.still-running") : "";
    }

    private OtherRow row(CountLine line) {
        Clause clause = line.clause();
        String subject = words.word("subject", clause.subject().slug());
        Long count = line.count();
        return new OtherRow(
                clause.number().isEmpty() ? "–" : clause.number(),
                String.valueOf(line.version()),
                clause.about().isEmpty() ? subject : subject + ": " + about(clause),
                promised(clause),
                count == null
                        ? words.word("measure", line.measure().slug())
                        : words.say("measure." + line.measure().slug(), words.count(count)),
                count != null);
    }

    private String about(Clause clause) {
        return clause.subject() == ClauseSubject.CHANNEL
                ? words.word("channel", clause.about())
                : ImpactQuestion.in(clause.name(), words.language(), clause.about());
    }

    private String promised(Clause clause) {
        String said = clause.promised();
        return switch (clause.subject()) {
            case CHANNEL -> channel(clause);
            case LANGUAGES -> list("language", said);
            case SEVERITY -> words.say("promise.severity", words.count(parts(said).size()));
            case RESPONSIBILITY ->
                    clause.about().isEmpty() ? "" : words.word("promise.responsibility", said);
            case MERGING, RUNNING_CASES ->
                    words.say("promise." + clause.subject().slug() + '.' + said);
            case CONTESTING -> words.say("promise.contesting", span(said));
            case REOPENING ->
                    said.isEmpty()
                            ? words.say("promise.reopening.always")
                            : words.say("promise.reopening", span(said));
            case SECOND_PAIR -> said.isEmpty() ? words.say("promise.none") : secondPair(said);
            case ARBITER -> said.isEmpty() ? words.say("promise.none") : arbiter(said);
            case QUIET_HOURS -> said.isEmpty() ? words.say("promise.none") : said;
            case HOURS -> named.hours(service.calendars(), said);
            case LADDER -> named.ladder(service.ladders(), said);
            case HOTLINE, TARGET -> said;
        };
    }

    /** {@code PT1H critical figures}: how long, and which classes. */
    private String secondPair(String said) {
        int blank = said.indexOf(' ');
        return words.say(
                "promise.second-pair",
                list("answer-class", said.substring(blank + 1)),
                span(said.substring(0, blank)));
    }

    private List<String> target(TargetLine line) {
        ClockTarget target = line.clause().target();
        if (target == null) {
            return List.of(words.say("delivered.no-target"));
        }
        List<String> said = new ArrayList<>();
        said.add(words.span(target.budget().toSeconds()));
        said.add(named.hours(service.calendars(), line.calendar()));
        if (target.pausedByQuestion()) {
            said.add(words.say("promise.pause.question"));
        }
        if (target.pausedByVendor()) {
            said.add(words.say("promise.pause.vendor"));
        }
        return said;
    }

    private String channel(Clause clause) {
        if (clause.number().isEmpty()) {
            return words.say("promise.none");
        }
        String[] said = BAR.split(clause.promised(), 2);
        String opens =
                said[0].isEmpty() ? words.say("promise.channel.none") : list("severity", said[0]);
        return said.length == 1
                ? opens
                : opens + "; " + words.say("promise.channel.kinds", list("kind", said[1]));
    }

    private String arbiter(String said) {
        List<String> parts = parts(said);
        String login = parts.get(0);
        return words.say(
                "promise.arbiter",
                service.arbiters().getOrDefault(login, login),
                span(parts.get(1)));
    }

    private String list(String kind, String slugs) {
        return parts(slugs).stream()
                .map(slug -> words.word(kind, slug))
                .collect(Collectors.joining(", "));
    }

    private static List<String> parts(String said) {
        return said.isEmpty() ? List.of() : BLANK.splitAsStream(said).toList();
    }

    private String span(String duration) {
        return words.span(Duration.parse(duration).toSeconds());
    }

    private String version(int number) {
        return words.say("delivered.version", number);
    }

    private String told(SumControl control) {
        Tally clauses = control.clauses();
        if (!control.agrees()) {
            return words.say(
                    "delivered.control.differs",
                    words.count(clauses.clocks()),
                    words.count(control.elsewhere().clocks()),
                    words.count(control.sealed().clocks()));
        }
        String agrees =
                words.say(
                        "delivered.control.agrees",
                        words.count(clauses.clocks()),
                        words.count(clauses.met()),
                        words.count(clauses.missed()),
                        words.count(clauses.undecidable()));
        return control.elsewhere().clocks() == 0
                ? agrees
                : agrees
                        + ' '
                        + words.say(
                                "delivered.control.elsewhere",
                                words.count(control.elsewhere().clocks()));
    }
}
