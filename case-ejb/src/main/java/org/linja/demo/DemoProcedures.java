package org.linja.demo;

import static org.linja.demo.DemoAct.agreed;
import static org.linja.demo.DemoAct.chose;
import static org.linja.demo.DemoAct.did;
import static org.linja.demo.DemoAct.issued;
import static org.linja.demo.DemoAct.leftOut;
import static org.linja.demo.DemoAct.proved;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.linja.cases.rules.CaseKind;
import org.linja.contracts.rules.Channel;
import org.linja.contracts.rules.Severity;
import org.linja.demo.DemoCases.Course;
import org.linja.demo.DemoCases.Matter;
import org.linja.procedures.NewDeviation;
import org.linja.procedures.rules.DeviationAct;
import org.linja.procedures.rules.DeviationCheck.Wish;

/**
 * What is formal in the invented house: every shipped procedure, each at another place that a
 * newcomer should be able to look at.
 */
final class DemoProcedures {
    private static final String MARIA = "Maria Lindqvist";
    private static final String MARIAS_NUMBER = "+358401234501";
    private static final String JUSSI = "Jussi Harju";
    private static final String JUSSIS_NUMBER = "+358401234502";
    private static final String HELMI = "Helmi Koskela";
    private static final String HELMIS_NUMBER = "+358401234511";
    private static final String ALIYA = "Aliya Serik";
    private static final String ALIYAS_NUMBER = "+77011234502";
    private static final String CARRIER = "Kuljetus Virta Oy";

    private final Instant now;

    private DemoProcedures(Instant now) {
        this.now = now;
    }

    /** What was done until a moment, in each. */
    static List<DemoProcedure> until(Instant now) {
        DemoProcedures all = new DemoProcedures(now);
        return List.of(
                all.begunJustNow(),
                all.waitsForTheSignatory(),
                all.waitsForASecondPerson(),
                all.isLateAtAStep(),
                all.leftAStepOut(),
                all.keepsBothFacts(),
                all.goesOnSideBySide(),
                all.deviates(),
                all.letsAWeekPass(),
                all.isDoneWithItsDocument());
    }

    private DemoProcedure begunJustNow() {
        return DemoProcedure.of(
                "hardware-replacement",
                new Matter(
                        "ACME",
                        Severity.HIGH,
                        CaseKind.FAULT,
                        Channel.PHONE,
                        3,
                        Course.ON_LINE_2,
                        MARIA,
                        MARIAS_NUMBER,
                        "Label printer line prints blanks",
                        "Every third label is blank since the update of last night."),
                did(
                        "diagnose",
                        "ilmari",
                        ago(Duration.ofMinutes(50)),
                        Map.of(
                                "faulty", "LP-20417-B",
                                "model", "Label head LH4",
                                "fault", "Every third label is blank",
                                "carries-data", "no")));
    }

    private DemoProcedure waitsForTheSignatory() {
        return DemoProcedure.of(
                "data-disclosure",
                new Matter(
                        "ACME",
                        Severity.LOW,
                        CaseKind.HOW_TO,
                        Channel.PORTAL,
                        120,
                        Course.TAKEN,
                        JUSSI,
                        JUSSIS_NUMBER,
                        "Export of last year's batches",
                        "We need all batches of last year as a table for the authority."),
                did(
                        "request",
                        "aino",
                        ago(Duration.ofHours(26)),
                        Map.of(
                                "data", "All batches of last year, as a table",
                                "asked-by", JUSSI,
                                "ground", "A request of the authority",
                                "deletes", "no")));
    }

    /** Whoever asked and called back cannot agree. */
    private DemoProcedure waitsForASecondPerson() {
        return DemoProcedure.of(
                "credentials-reset",
                new Matter(
                        "GLOBEX",
                        Severity.MEDIUM,
                        CaseKind.FAULT,
                        Channel.PHONE,
                        2,
                        Course.TAKEN,
                        ALIYA,
                        ALIYAS_NUMBER,
                        "Диспетчер не может войти после отпуска",
                        "Пароль забыт, учётная запись закрылась после пяти попыток."),
                did(
                        "request",
                        "aino",
                        ago(Duration.ofMinutes(70)),
                        Map.of(
                                "account", "k.abenov",
                                "asked-by", "Алия Серик",
                                "reason", "Пароль забыт после отпуска")),
                did(
                        "call-back",
                        "aino",
                        ago(Duration.ofMinutes(45)),
                        Map.of(
                                "number", ALIYAS_NUMBER,
                                "spoke-to", "Алия Серик",
                                "confirmed", "yes")),
                chose("identity", "aino", ago(Duration.ofMinutes(25)), "known"));
    }

    /** The visitor comes tomorrow, and nobody has told the site. */
    private DemoProcedure isLateAtAStep() {
        return DemoProcedure.of(
                "physical-access",
                new Matter(
                        "ACME",
                        Severity.LOW,
                        CaseKind.HOW_TO,
                        Channel.PORTAL,
                        31,
                        Course.TAKEN,
                        MARIA,
                        MARIAS_NUMBER,
                        "A technician comes to our racks in hall B",
                        "The maker's technician changes the fans of racks 14 and 15."),
                did(
                        "request",
                        "aino",
                        ago(Duration.ofHours(28)),
                        Map.of(
                                "visitor", "Pekka Tapani Virtanen",
                                "document", "Passport",
                                "arrives", in(Duration.ofHours(20)),
                                "leaves", in(Duration.ofHours(23)),
                                "purpose", "Fans of racks 14 and 15 in hall B")),
                agreed("consent", "signe", ago(Duration.ofHours(9)), "He comes in our name."),
                agreed("grant", "kaisa", ago(Duration.ofHours(6)), ""),
                did("escort", "aino", ago(Duration.ofHours(5)), Map.of("escort", "Ilmari Kuusi")));
    }

    private DemoProcedure leftAStepOut() {
        return DemoProcedure.of(
                "planned-change",
                new Matter(
                        "ACME",
                        Severity.LOW,
                        CaseKind.HOW_TO,
                        Channel.PHONE,
                        52,
                        Course.TAKEN,
                        JUSSI,
                        JUSSIS_NUMBER,
                        "Move the order terminal to the new network",
                        "The old switches are not mended any more."),
                did(
                        "request",
                        "aino",
                        ago(Duration.ofHours(50)),
                        Map.of(
                                "what", "The order terminal moves to the new network",
                                "why", "The old switches are not mended any more",
                                "begins", in(Duration.ofHours(44)),
                                "ends", in(Duration.ofHours(47)),
                                "outage", "yes")),
                did(
                        "plan",
                        "ilmari",
                        ago(Duration.ofHours(46)),
                        Map.of(
                                "back-out", "The old cable stays in place and is put back",
                                "limit", "When no order goes through within half an hour",
                                "tested", "yes")),
                agreed("review", "kaisa", ago(Duration.ofHours(44)), ""),
                agreed("consent", "signe", ago(Duration.ofHours(26)), "As planned, please."),
                leftOut(
                        "tell",
                        "aino",
                        ago(Duration.ofHours(25)),
                        "The mill stands still that night: nobody works at the terminal."));
    }

    /** Done first and written down minutes later. */
    private DemoProcedure keepsBothFacts() {
        return DemoProcedure.of(
                "emergency-change",
                new Matter(
                        "ACME",
                        Severity.CRITICAL,
                        CaseKind.FAULT,
                        Channel.PHONE,
                        2,
                        Course.ON_LINE_2,
                        MARIA,
                        MARIAS_NUMBER,
                        "Nobody can steer the steam valves of the dryer",
                        "Commands queue up, none reaches the valves, and the dryer grows hotter."),
                did(
                        "record",
                        "ilmari",
                        ago(Duration.ofMinutes(63)),
                        Map.of(
                                "acted", past(Duration.ofMinutes(75)),
                                "what", "The valves were switched to the spare controller",
                                "why", "The dryer grew hotter while the queue was being cleared")),
                chose("judge", "ilmari", ago(Duration.ofMinutes(55)), "stays"));
    }

    private DemoProcedure goesOnSideBySide() {
        return DemoProcedure.of(
                "termination",
                new Matter(
                        "VALTTI",
                        Severity.LOW,
                        CaseKind.HOW_TO,
                        Channel.PHONE,
                        100,
                        Course.TAKEN,
                        HELMI,
                        HELMIS_NUMBER,
                        "Vanhan mittauspalvelun päättäminen",
                        "Vanha mittauspalvelu päättyy, ja sen tiedot halutaan takaisin."),
                proved(
                        "notice",
                        "aino",
                        ago(Duration.ofDays(4)),
                        Map.of(
                                "ends",
                                in(Duration.ofDays(20)),
                                "scope",
                                "Vanha mittauspalvelu; uusi jää käyttöön"),
                        "VE-117"),
                did(
                        "plan",
                        "ilmari",
                        ago(Duration.ofDays(3)),
                        Map.of(
                                "returned", "Kaikki lukemat CSV-tiedostoina",
                                "deleted", "Lukemat ja niiden varmuuskopiot")),
                agreed("consent", "helmi", ago(Duration.ofHours(30)), "Sopii näin."));
    }

    /** The customer has signed that the standard tests are not run with them. */
    private DemoProcedure deviates() {
        Instant from = ago(Duration.ofDays(60));
        return DemoProcedure.of(
                        "standard-diagnostics",
                        new Matter(
                                "VALTTI",
                                Severity.MEDIUM,
                                CaseKind.FAULT,
                                Channel.PHONE,
                                3,
                                Course.TAKEN,
                                HELMI,
                                HELMIS_NUMBER,
                                "Etäluenta pätkii pohjoisessa",
                                "Joka kolmas lukema jää tulematta aamusta alkaen."),
                        did(
                                "collect",
                                "aino",
                                ago(Duration.ofHours(1)),
                                Map.of(
                                        "versions", "Keskitin 4.2, mittarit 1.9",
                                        "since", "Keskitin päivitettiin viime yönä")))
                .under(
                        new NewDeviation(
                                "VALTTI",
                                "VALTTI-OFFICE",
                                null,
                                "",
                                from,
                                from.plus(Duration.ofDays(300)),
                                "Vakiotestejä ei ajeta asiakkaan kanssa.",
                                "Testit katkaisisivat lukemien siirron.",
                                List.of(
                                        new Wish(
                                                "standard-diagnostics",
                                                "tests",
                                                DeviationAct.LEAVE_OUT,
                                                null))),
                        "sanni",
                        "helmi");
    }

    private DemoProcedure letsAWeekPass() {
        return DemoProcedure.of(
                "abusive-contact",
                new Matter(
                        "GLOBEX",
                        Severity.LOW,
                        CaseKind.HOW_TO,
                        Channel.PHONE,
                        60,
                        Course.TAKEN,
                        "Диспетчер ночной смены",
                        "+77011234590",
                        "Когда будет готов отчёт за неделю?",
                        "Отчёт ждут к утру; звонивший недоволен сроком."),
                did("relieve", "kaisa", ago(Duration.ofHours(58)), Map.of("by", "Веса Лайне")),
                did(
                        "record",
                        "vesa",
                        ago(Duration.ofMinutes(57 * 60 + 30)),
                        Map.of(
                                "at", past(Duration.ofMinutes(58 * 60 + 20)),
                                "words", "«За что вам, бездельникам, только платят!»",
                                "threat", "no")),
                chose("judge", "kaisa", ago(Duration.ofHours(57)), "rude"),
                did(
                        "speak",
                        "kaisa",
                        ago(Duration.ofHours(50)),
                        Map.of(
                                "with", "Олег Петров",
                                "agreed", "С диспетчером поговорят, он извинится")));
    }

    private DemoProcedure isDoneWithItsDocument() {
        return DemoProcedure.of(
                        "hardware-replacement",
                        new Matter(
                                "VALTTI",
                                Severity.MEDIUM,
                                CaseKind.FAULT,
                                Channel.PHONE,
                                75,
                                Course.TAKEN,
                                HELMI,
                                HELMIS_NUMBER,
                                "Mittauskeskuksen virtalähde sammuu",
                                "Keskus sammuu muutaman tunnin välein ja käynnistyy itsestään."),
                        did(
                                "diagnose",
                                "aino",
                                ago(Duration.ofHours(73)),
                                Map.of(
                                        "faulty", "PSU-88213",
                                        "model", "Virtalähde 600 W",
                                        "fault", "Kuumenee ja sammuu",
                                        "carries-data", "no")),
                        proved("order", "ilmari", ago(Duration.ofDays(3)), Map.of(), "T-4471"),
                        chose("data", "ilmari", ago(Duration.ofHours(71)), "none"),
                        did("label", "aino", ago(Duration.ofHours(55)), Map.of("seal", "S-2201")),
                        did(
                                "arrive",
                                "aino",
                                ago(Duration.ofHours(30)),
                                Map.of(
                                        "replacement",
                                        "PSU-90117",
                                        "received",
                                        past(Duration.ofMinutes(30 * 60 + 10)),
                                        "carrier",
                                        CARRIER,
                                        "agreed",
                                        in(Duration.ofHours(-6)))),
                        did(
                                "swap",
                                "ilmari",
                                ago(Duration.ofHours(5)),
                                Map.of(
                                        "out", "PSU-88213",
                                        "in", "PSU-90117",
                                        "at", past(Duration.ofMinutes(5 * 60 + 20)))),
                        agreed("witness", "kaisa", ago(Duration.ofHours(4)), ""),
                        proved(
                                "return",
                                "aino",
                                ago(Duration.ofHours(2)),
                                Map.of("handed", CARRIER),
                                "PL-3390"),
                        issued("protocol", "aino", now))
                .solved("Virtalähde on vaihdettu, ja viallinen on palautettu valmistajalle.");
    }

    private Instant ago(Duration before) {
        return now.minus(before);
    }

    /** As people write it: to the minute. */
    private String past(Duration before) {
        return ago(before).truncatedTo(ChronoUnit.MINUTES).toString();
    }

    /** As people agree on it: to the hour. */
    private String in(Duration ahead) {
        return now.plus(ahead).truncatedTo(ChronoUnit.HOURS).toString();
    }
}
