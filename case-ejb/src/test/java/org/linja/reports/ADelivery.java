package org.linja.reports;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linja.audit.AuditRow;
import org.linja.calendars.CalendarDefinition;
import org.linja.calendars.CalendarDraft;
import org.linja.calendars.CalendarDraft.Hours;
import org.linja.calendars.CalendarRow;
import org.linja.calendars.CalendarVersion;
import org.linja.calendars.rules.HolidaySource;
import org.linja.contracts.rules.CaseRules;
import org.linja.contracts.rules.Channel;
import org.linja.contracts.rules.ChannelPolicy;
import org.linja.contracts.rules.ClockTarget;
import org.linja.contracts.rules.Component;
import org.linja.contracts.rules.ContractFacts;
import org.linja.contracts.rules.ContractTerms;
import org.linja.contracts.rules.Responsibility;
import org.linja.contracts.rules.Severity;
import org.linja.contracts.rules.SeverityTable;
import org.linja.escalation.rules.ChannelKind;
import org.linja.escalation.rules.EscalationLadder;
import org.linja.escalation.rules.LadderPath;
import org.linja.escalation.rules.Rung;
import org.linja.escalation.rules.Target;
import org.linja.reports.rules.ClockFigures;
import org.linja.reports.rules.JournalCount;
import org.linja.reports.rules.JudgedClocks;
import org.linja.reports.rules.SoldAndDelivered;
import org.linja.reports.rules.Tally;
import org.linja.rota.rules.SupportLine;
import org.linja.sla.rules.ClockKind;

/** A made-up contract of two versions, and what was delivered of it in a year. */
public final class ADelivery {
    public static final Instant THU_1_JAN_2026 = Instant.parse("2026-01-01T00:00:00Z");
    public static final Instant WED_1_JUL_2026 = Instant.parse("2026-07-01T00:00:00Z");
    private static final Instant FRI_20_NOV_2026 = Instant.parse("2026-11-20T00:00:00Z");
    private static final Instant FINISHED = Instant.parse("2026-11-20T14:30:00Z");

    public static final ContractFacts FIRST = version(1, THU_1_JAN_2026, Duration.ofHours(8));
    public static final ContractFacts SECOND = version(2, WED_1_JUL_2026, Duration.ofHours(4));

    public static final List<JudgedClocks> JUDGED =
            List.of(
                    judged("ACME-GOLD v1", "critical", "acknowledge", 3, 2, 1, 0),
                    judged("ACME-GOLD v1", "critical", "restore", 3, 1, 1, 1),
                    judged("ACME-GOLD v2", "critical", "restore", 7, 5, 2, 0),
                    judged("OTHER v1", "critical", "restore", 4, 4, 0, 0));

    public static final Tally SEALED = new Tally(17, 12, 4, 1);

    public static final List<JournalCount> JOURNAL =
            List.of(
                    new JournalCount("1", "opened", "phone", "critical", "fault", 3),
                    new JournalCount("2", "opened", "portal", "critical", "fault", 2),
                    new JournalCount("2", "opened", "portal", "low", "fault", 5),
                    new JournalCount("2", "opened", "imported", "critical", "fault", 11),
                    new JournalCount("2", "opened", "mail", "low", "how-to", 1),
                    new JournalCount("2", "case-reopened", "", "", "", 4));

    private ADelivery() {}

    public static SoldAndDelivered lines() {
        return SoldAndDelivered.of(
                List.of(FIRST, SECOND), List.of(FIRST, SECOND), JUDGED, JOURNAL, SEALED);
    }

    static DeliveredService service() {
        return new DeliveredService(
                "ACME-GOLD",
                "ACME",
                opinion(),
                "Europe/Helsinki",
                Map.of("kaisa", "Kaisa Ranta"),
                List.of(
                        calendar("OFFICE", List.of("mon", "tue", "wed"), "09:00", "17:00"),
                        calendar("NIGHTS", CalendarDraft.DAYS, "22:00", "06:00")),
                List.of(ladder()),
                lines());
    }

    /** The same, of a period that ended before calendars and ladders were published. */
    static DeliveredService withoutWords() {
        DeliveredService told = service();
        return new DeliveredService(
                told.contract(),
                told.customer(),
                told.opinion(),
                told.zone(),
                told.arbiters(),
                List.of(),
                List.of(),
                told.lines());
    }

    private static CalendarVersion calendar(
            String code, List<String> days, String from, String until) {
        Map<String, List<Hours>> week =
                days.stream()
                        .collect(
                                Collectors.toMap(
                                        Function.identity(),
                                        day -> List.of(new Hours(from, until))));
        return new CalendarVersion(
                new CalendarRow(
                        1,
                        code,
                        1,
                        code,
                        "Europe/Helsinki",
                        HolidaySource.NONE,
                        null,
                        THU_1_JAN_2026,
                        null,
                        "",
                        false),
                new CalendarDefinition(
                        new CalendarDraft(
                                "Europe/Helsinki", week, Set.of(), Set.of(), Map.of(), List.of()),
                        new TreeMap<>()));
    }

    private static EscalationLadder ladder() {
        List<Rung> rungs =
                List.of(
                        new Rung(1, Duration.ZERO, SupportLine.LINE_2),
                        new Rung(
                                2,
                                Duration.ofMinutes(10),
                                new Target.NamedPerson("kaisa"),
                                List.of(ChannelKind.VOICE),
                                3,
                                Duration.ofMinutes(5),
                                1));
        return new EscalationLadder(
                "CRITICAL",
                1,
                List.of(
                        new LadderPath(Severity.CRITICAL, ClockKind.ACKNOWLEDGE, rungs),
                        new LadderPath(Severity.CRITICAL, ClockKind.RESTORE, rungs)));
    }

    public static ContractFacts version(int number, Instant from, Duration restore) {
        return new ContractFacts(
                number,
                "ACME-GOLD",
                number,
                from,
                null,
                new ContractTerms(
                        "OFFICE",
                        "CRITICAL",
                        "+35894245",
                        List.of("en", "fi", "ru"),
                        List.of(),
                        SeverityTable.ofHardestYes(Map.of()),
                        Map.of(
                                Severity.CRITICAL,
                                List.of(
                                        new ClockTarget(
                                                "acknowledge", Duration.ofMinutes(15), false),
                                        new ClockTarget(
                                                "restore", "NIGHTS", restore, true, true,
                                                List.of())),
                                Severity.LOW,
                                List.of(new ClockTarget("resolve", Duration.ofDays(9), true))),
                        new ChannelPolicy(
                                Map.of(
                                        Channel.PHONE,
                                        Set.of(Severity.values()),
                                        Channel.PORTAL,
                                        Set.of(Severity.MEDIUM, Severity.LOW)),
                                Map.of(Channel.PORTAL, Set.of("fault"))),
                        null,
                        List.of(
                                new Component(
                                        "erp", Map.of("en", "ERP & <b>"), Responsibility.THEIRS)),
                        new CaseRules(
                                CaseRules.USUAL.reopenWithin(),
                                CaseRules.USUAL.mayMerge(),
                                CaseRules.USUAL.contestWithin(),
                                new CaseRules.Arbitration("kaisa", Duration.ofHours(8)),
                                false)));
    }

    private static JudgedClocks judged(
            String contract,
            String severity,
            String clock,
            long clocks,
            long met,
            long missed,
            long undecidable) {
        return new JudgedClocks(
                contract,
                severity,
                clock,
                new ClockFigures(
                        new Tally(clocks, met, missed, undecidable),
                        3_600L,
                        40_000L,
                        100_017L,
                        missed > 1));
    }

    private static AuditRow opinion() {
        return new AuditRow(
                7,
                "done",
                1,
                THU_1_JAN_2026,
                FRI_20_NOV_2026,
                "ACME",
                "Otto Berg",
                FINISHED.minusSeconds(90),
                FINISHED.minusSeconds(90),
                FINISHED,
                12,
                null,
                "0".repeat(64),
                true,
                null);
    }
}
