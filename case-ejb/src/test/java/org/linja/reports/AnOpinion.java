package org.linja.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linja.audit.AuditAgreement;
import org.linja.audit.AuditRow;
import org.linja.audit.AuditTotal;
import org.linja.audit.AuditView;
import org.linja.audit.OpinionSheet;
import org.linja.audit.OpinionSheet.Basis;
import org.linja.audit.OpinionSheet.Cell;
import org.linja.audit.OpinionSheet.Disputed;
import org.linja.audit.OpinionSheet.Disputes;
import org.linja.audit.OpinionSheet.Figure;
import org.linja.audit.OpinionSheet.Method;
import org.linja.audit.OpinionSheet.Reason;
import org.linja.audit.OpinionSheet.Step;
import org.linja.audit.UnjudgedLine;
import org.linja.audit.VerdictLine;
import org.linja.procedures.rules.LeftOutReason;
import org.linja.procedures.rules.Wording;

/** A finished opinion of a made-up firm, with texts that try to be something else. */
final class AnOpinion {
    static final String FORMULA = "=cmd|' /C calc'!A0";
    static final String ORDERED_BY = "Otto <i>Berg</i> &amp; Co";
    static final String MARKUP = "<img src=\"http://127.0.0.1:9/x\"/>&amp;";
    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final Instant FINISHED = Instant.parse("2026-11-20T14:30:00Z");
    private static final List<String> SEVERITIES = List.of("critical", "high", "medium", "low");
    private static final List<String> VERDICTS = List.of("met", "met", "missed", "undecidable");

    private AnOpinion() {}

    /** As it was sealed before verdicts told hands and second readings. */
    static OpinionDocument of(int cases) {
        return of(cases, "1");
    }

    static OpinionDocument of(int cases, String rule) {
        List<VerdictLine> verdicts = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            verdicts.add(verdict(i));
        }
        return of(verdicts, verdicts, rule, new Disputes(0, List.of(), List.of()));
    }

    /** One in which the customer of the first case held another severity. */
    static OpinionDocument disputed() {
        VerdictLine counted = verdict(0);
        VerdictLine beside =
                new VerdictLine(
                        counted.caseId(),
                        counted.customer(),
                        counted.reference(),
                        counted.contract(),
                        "high",
                        counted.clock(),
                        counted.line(),
                        counted.month(),
                        counted.calendar(),
                        counted.zone(),
                        60,
                        counted.startedAt(),
                        counted.startedAt().plusSeconds(60),
                        counted.stoppedAt(),
                        counted.elapsedSeconds(),
                        "missed",
                        "customer",
                        false);
        Disputes disputes =
                new Disputes(
                        1,
                        List.of(
                                new Figure("governing", 1, 1, 0, 0),
                                new Figure("customer", 1, 0, 1, 0)),
                        List.of(
                                new Disputed(
                                        "L-100001",
                                        "ACME",
                                        counted.clock(),
                                        counted.severity(),
                                        "met",
                                        "customer",
                                        "high",
                                        "missed")));
        return of(List.of(counted), List.of(counted, beside), "3", disputes);
    }

    /** With steps that were left out: one by a deviation, one that is a finding. */
    static OpinionDocument leavingOut() {
        OpinionDocument plain = of(12);
        return new OpinionDocument(
                plain.view(),
                plain.unjudged(),
                new SealedSteps(
                        5,
                        true,
                        List.of(
                                leftOut("tests", LeftOutReason.DEVIATION, 12L),
                                leftOut("confirm", LeftOutReason.NONE, null))),
                plain.verdicts());
    }

    /** The same, as if it were sealed now. */
    static OpinionDocument sealedNow(OpinionDocument earlier) {
        AuditView view = earlier.view();
        return new OpinionDocument(
                new AuditView(
                        row((int) view.opinion().cases(), true),
                        view.totals(),
                        view.agreement(),
                        view.sheet(),
                        view.remaining()),
                earlier.unjudged(),
                earlier.leftOut(),
                earlier.verdicts());
    }

    private static SealedSteps.Line leftOut(
            String step, LeftOutReason reason, @Nullable Long deviation) {
        return new SealedSteps.Line(
                "ACME",
                "L-100001",
                "ACME-PLATINUM",
                7,
                "standard-diagnostics/1",
                step,
                new Wording("Run " + step, "Aja " + step, "Прогнать " + step),
                1,
                reason.isFinding() ? null : Instant.parse("2026-11-20T14:30:00Z"),
                reason,
                deviation);
    }

    private static OpinionDocument of(
            List<VerdictLine> verdicts, List<VerdictLine> told, String rule, Disputes disputes) {
        return new OpinionDocument(
                new AuditView(
                        row(verdicts.size(), false),
                        totals(verdicts),
                        agreement(),
                        sheet(verdicts, rule, disputes),
                        null),
                List.of(
                        new UnjudgedLine("ACME", "L-100900", "", "no-contract"),
                        new UnjudgedLine("ACME", null, MARKUP, "not-imported")),
                null,
                told::forEach);
    }

    private static AuditRow row(int cases, boolean lettersApart) {
        return new AuditRow(
                7,
                "done",
                1,
                Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2026-11-20T00:00:00Z"),
                null,
                ORDERED_BY,
                FINISHED.minusSeconds(90),
                FINISHED.minusSeconds(90),
                FINISHED,
                cases,
                null,
                "0".repeat(64),
                lettersApart,
                null);
    }

    private static VerdictLine verdict(int i) {
        Instant started =
                LocalDate.of(2026, 1 + i % 11, 1 + i % 28)
                        .atTime(9, i % 60)
                        .atZone(HELSINKI)
                        .toInstant();
        String verdict = VERDICTS.get(i % VERDICTS.size());
        long target = 14_400;
        long elapsed = verdict.equals("missed") ? target + 60L + i : 1L + i % target;
        boolean open = verdict.equals("undecidable");
        return new VerdictLine(
                100_001 + i,
                "ACME",
                i == 0 ? FORMULA : i == 1 ? MARKUP : "",
                "ACME-GOLD v2",
                SEVERITIES.get(i % 3),
                i % 4 < 2 ? "resolve" : "useful-response",
                i % 5 == 0 ? "" : "line-" + (1 + i % 2),
                "2026-%02d".formatted(1 + i % 11),
                "HELSINKI-OFFICE v1",
                "Europe/Helsinki",
                target,
                started,
                open ? null : started.plusSeconds(target),
                open ? null : started.plusSeconds(elapsed),
                open ? null : elapsed,
                verdict,
                "both",
                true);
    }

    private static List<AuditTotal> totals(List<VerdictLine> verdicts) {
        return figures(verdicts, 's').stream()
                .map(
                        figure ->
                                new AuditTotal(
                                        "ACME",
                                        figure.key(),
                                        "resolve",
                                        figure.clocks(),
                                        figure.met(),
                                        figure.missed(),
                                        figure.undecidable()))
                .toList();
    }

    private static List<AuditAgreement> agreement() {
        return List.of(new AuditAgreement("medium", 1234, 1225, 3));
    }

    private static OpinionSheet sheet(List<VerdictLine> verdicts, String rule, Disputes disputes) {
        List<Cell> cells = new ArrayList<>();
        Map<String, List<VerdictLine>> byCell = new TreeMap<>();
        verdicts.forEach(
                v ->
                        byCell.computeIfAbsent(v.month() + v.severity(), k -> new ArrayList<>())
                                .add(v));
        byCell.forEach(
                (key, lines) ->
                        cells.add(
                                new Cell(
                                        lines.get(0).month(),
                                        lines.get(0).severity(),
                                        count(lines, "met"),
                                        count(lines, "missed"))));
        Figure all = figures(verdicts, ' ').get(0);
        return new OpinionSheet(
                new Method(
                        rule,
                        "a".repeat(64),
                        "2025b",
                        4711,
                        List.of(new Basis("ACME-GOLD v2", "", verdicts.size())),
                        List.of(
                                new Basis(
                                        "HELSINKI-OFFICE v1", "Europe/Helsinki", verdicts.size()))),
                all,
                figures(verdicts, 'k'),
                figures(verdicts, 's'),
                figures(verdicts, 'c'),
                figures(verdicts, 'l'),
                figures(verdicts, 'm'),
                cells,
                List.of(new Step(0, all.met(), 0), new Step(10, 0, all.missed())),
                List.of(new Reason("no-contract", 1), new Reason("not-imported", 1)),
                List.of(new Reason("paused", all.undecidable())),
                rule.equals("1")
                        ? List.of(new Reason("", all.missed()))
                        : List.of(
                                new Reason("line-1", all.missed() - 7), new Reason("customer", 7)),
                rule.equals("1") ? List.of() : List.of(new Figure("missed", 9, 9, 0, 0)),
                disputes);
    }

    private static List<Figure> figures(List<VerdictLine> verdicts, char by) {
        Map<String, List<VerdictLine>> groups = new TreeMap<>();
        for (VerdictLine v : verdicts) {
            String key =
                    switch (by) {
                        case 'k' -> v.customer();
                        case 's' -> v.severity();
                        case 'c' -> v.clock();
                        case 'l' -> v.line();
                        case 'm' -> v.month();
                        default -> "";
                    };
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(v);
        }
        return groups.entrySet().stream()
                .map(
                        group ->
                                new Figure(
                                        group.getKey(),
                                        group.getValue().size(),
                                        count(group.getValue(), "met"),
                                        count(group.getValue(), "missed"),
                                        count(group.getValue(), "undecidable")))
                .toList();
    }

    private static long count(List<VerdictLine> lines, String verdict) {
        return lines.stream().filter(line -> line.verdict().equals(verdict)).count();
    }
}
