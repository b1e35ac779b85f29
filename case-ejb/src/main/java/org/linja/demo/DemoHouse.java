package org.linja.demo;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import org.linja.calendars.Calendars;
import org.linja.contracts.Contracts;
import org.linja.contracts.Customers;
import org.linja.contracts.rules.Severity;
import org.linja.monitoring.ManagedServices;
import org.linja.monitoring.NewManagedService;
import org.linja.monitoring.rules.AlertSeverity;
import org.linja.monitoring.rules.LabelValues;
import org.linja.people.InventedPeople;
import org.linja.people.rules.CustomerRight;
import org.linja.platform.time.DatabaseClock;
import org.linja.procedures.Templates;
import org.linja.rota.Rotas;
import org.linja.rota.rules.DutyShift;
import org.linja.rota.rules.SupportLine;

/** Furnishes an empty database: firms, contracts, people, a roster and two weeks of cases. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DemoHouse {
    static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final int WEEKS_OF_ROSTER = 60;

    @Inject Customers customers;
    @Inject Contracts contracts;
    @Inject Calendars calendars;
    @Inject InventedPeople people;
    @Inject Rotas rotas;
    @Inject Templates templates;
    @Inject ManagedServices managedServices;
    @Inject DemoCases cases;
    @Inject DatabaseClock clock;

    /**
     * Answers with the ids of whoever has moved in, by login; with nobody, and nothing is done, in
     * a house where somebody lives already.
     */
    public Map<String, Long> moveIn() {
        if (customers.hasFirms()) {
            return Map.of();
        }
        Instant now = clock.now();
        calendars.publish(
                "AROUND-THE-CLOCK", "Etc/UTC", DemoTexts.read("around-the-clock"), Instant.EPOCH);
        calendars.publish(
                "HELSINKI-OFFICE",
                "Europe/Helsinki",
                DemoTexts.read("helsinki-office"),
                Instant.EPOCH);
        calendars.publish(
                "ALMATY-OFFICE", "Asia/Almaty", DemoTexts.read("almaty-office"), Instant.EPOCH);
        calendars.publish("WEEKDAYS", "Etc/UTC", DemoTexts.read("weekdays"), Instant.EPOCH);
        contracts.addLadder("CRITICAL", 1, DemoTexts.read("critical-ladder"), Instant.EPOCH);
        templates.furnish(Instant.EPOCH);
        signContracts(now);
        Map<String, Long> persons = hire();
        planDuty(persons, now);
        cases.live(persons, now);
        return persons;
    }

    private void signContracts(Instant now) {
        Instant lastYear = now.minusSeconds(400L * 86_400);
        long acme = firm("ACME", "Acme Paper Mills", "Europe/Helsinki", "en");
        contact(acme, "Maria Lindqvist", "+358401234501");
        contact(acme, "Jussi Harju", "+358401234502");
        contracts.add(acme, "ACME-PLATINUM", 1, lastYear, null, DemoTexts.read("acme"));
        long globex = firm("GLOBEX", "Globex Refining", "Asia/Almaty", "ru");
        contact(globex, "Oleg Petrov", "+77011234501");
        contact(globex, "Aliya Serik", "+77011234502");
        contracts.add(globex, "GLOBEX-BUSINESS", 1, lastYear, null, DemoTexts.read("globex"));
        long valtti = firm("VALTTI", "Valtti Energia Oy", "Europe/Helsinki", "fi");
        contact(valtti, "Helmi Koskela", "+358401234511");
        contracts.add(valtti, "VALTTI-OFFICE", 1, lastYear, null, DemoTexts.read("valtti"));
        managedServices.add(valtti, metering(), now);
        long nordhamn = firm("NORDHAMN", "Nordhamn Logistics", "Europe/Stockholm", "en");
        contact(nordhamn, "Elsa Nyman", "+46701234521");
        contracts.add(
                nordhamn,
                "NORDHAMN-BUSINESS",
                1,
                lastYear,
                now.minusSeconds(10L * 86_400),
                DemoTexts.read("valtti"));
        long uci = firm("UCI", "UCI service desk log", "Etc/UTC", "en");
        contracts.add(uci, "UCI-DESK", 1, Instant.EPOCH, null, DemoTexts.read("uci"));
    }

    /** A service whose monitoring may open cases, as soon as somebody makes it a token. */
    private static NewManagedService metering() {
        return new NewManagedService(
                "Meter readings",
                "meter-readings",
                null,
                new AlertSeverity(
                        NewManagedService.USUAL_LABEL,
                        LabelValues.bySeverity("", "critical page", "warning", "info"),
                        Severity.MEDIUM),
                NewManagedService.USUAL_AN_HOUR);
    }

    private long firm(String code, String name, String zone, String language) {
        return customers.add(code, name, zone, language, true);
    }

    private void contact(long firm, String name, String number) {
        customers.addContact(firm, name, number, null);
    }

    private Map<String, Long> hire() {
        Map<String, Long> persons = new HashMap<>();
        for (DemoPerson person : DemoPerson.ALL) {
            CustomerRight right = person.right();
            persons.put(
                    person.login(),
                    right == null
                            ? people.add(person.account())
                            : people.add(person.account(), right));
        }
        return persons;
    }

    /** Week by week around the clock, with a second pair of hands on line 1 in office hours. */
    private void planDuty(Map<String, Long> persons, Instant now) {
        LocalDate monday =
                LocalDate.ofInstant(now, HELSINKI)
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .minusWeeks(3);
        for (int week = 0; week < WEEKS_OF_ROSTER; week++) {
            LocalDate from = monday.plusWeeks(week);
            shift(
                    SupportLine.LINE_1,
                    persons.getOrDefault("aino", 0L),
                    from,
                    LocalTime.MIDNIGHT,
                    from.plusWeeks(1),
                    LocalTime.MIDNIGHT);
            shift(
                    SupportLine.LINE_2,
                    persons.getOrDefault("ilmari", 0L),
                    from,
                    LocalTime.MIDNIGHT,
                    from.plusWeeks(1),
                    LocalTime.MIDNIGHT);
            shift(
                    SupportLine.DUTY_MANAGER,
                    persons.getOrDefault("kaisa", 0L),
                    from,
                    LocalTime.MIDNIGHT,
                    from.plusWeeks(1),
                    LocalTime.MIDNIGHT);
            for (int day = 0; day < 5; day++) {
                LocalDate on = from.plusDays(day);
                shift(
                        SupportLine.LINE_1,
                        persons.getOrDefault("vesa", 0L),
                        on,
                        LocalTime.of(8, 0),
                        on,
                        LocalTime.of(16, 0));
            }
        }
    }

    private void shift(
            SupportLine line,
            long person,
            LocalDate from,
            LocalTime at,
            LocalDate until,
            LocalTime end) {
        rotas.add(
                new DutyShift(
                        line,
                        person,
                        from.atTime(at).atZone(HELSINKI).toInstant(),
                        until.atTime(end).atZone(HELSINKI).toInstant()));
    }
}
