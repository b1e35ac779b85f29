package org.linja.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linja.cases.Admission;
import org.linja.cases.CaseDoor;
import org.linja.cases.CaseOpening;
import org.linja.cases.StampedTerms;
import org.linja.cases.SupportCase;
import org.linja.cases.SupportCases;
import org.linja.cases.rules.CaseKind;
import org.linja.cases.rules.CauseKind;
import org.linja.cases.rules.ContactWay;
import org.linja.contracts.Customer;
import org.linja.contracts.rules.Channel;
import org.linja.contracts.rules.Severity;
import org.linja.platform.rules.LastingName;
import org.linja.platform.security.Actor;
import org.linja.platform.security.Role;
import org.linja.sla.rules.AnswerElement;

/** Two weeks of an invented desk: cases in every state, told by the very verbs of a case. */
@ApplicationScoped
class DemoCases {
    @Inject CaseDoor door;
    @Inject SupportCases cases;

    /** How a matter went; each ending is a state that a newcomer should be able to look at. */
    enum Course {
        NEW,
        /** Accepted and answered; what follows is told elsewhere. */
        TAKEN,
        ACCEPTED,
        ASKED,
        ANSWERED,
        OFFERED,
        ON_LINE_2,
        RESOLVED,
        CLOSED,
        CLOSED_LATE,
        REOPENED
    }

    record Matter(
            String firm,
            Severity severity,
            CaseKind kind,
            Channel channel,
            long hoursAgo,
            Course course,
            String caller,
            String number,
            String subject,
            String description) {}

    void live(Map<String, Long> persons, Instant now) {
        for (Matter matter : MATTERS) {
            tell(matter, persons, now);
        }
    }

    /** Tells one matter, and answers with its case as it stands then. */
    SupportCase tell(Matter matter, Map<String, Long> persons, Instant now) {
        return new Telling(persons, now).tell(matter, door.customer(matter.firm()));
    }

    /** One matter from its opening to where its course ends. */
    private final class Telling {
        private final Actor aino;
        private final Actor ilmari;
        private final Map<String, Long> persons;
        private final Instant now;

        Telling(Map<String, Long> persons, Instant now) {
            this.persons = persons;
            this.now = now;
            this.aino = person("aino", Role.LINE_1);
            this.ilmari = person("ilmari", Role.LINE_2);
        }

        SupportCase tell(Matter matter, Customer customer) {
            Instant openedAt = now.minus(Duration.ofHours(matter.hoursAgo()));
            StampedTerms stamped = door.terms(customer, now);
            Actor opener = matter.channel() == Channel.PORTAL ? customersPerson(customer) : aino;
            SupportCase told =
                    SupportCase.open(
                            cases.nextId(),
                            opening(matter, customer),
                            Admission.under(stamped),
                            opener,
                            openedAt);
            told.route(door.route(matter.severity(), matter.kind(), openedAt), openedAt);
            cases.add(told, openedAt);
            go(told, matter, openedAt, customer);
            return told;
        }

        private void go(SupportCase told, Matter matter, Instant openedAt, Customer customer) {
            long pace = Math.max(1, matter.hoursAgo() * 60 / 12);
            long minutes = matter.course() == Course.CLOSED_LATE ? 40 : Math.min(pace, 9);
            Instant soon = openedAt.plus(Duration.ofMinutes(minutes));
            Instant later = openedAt.plus(Duration.ofMinutes(pace * 2));
            Instant much = openedAt.plus(Duration.ofMinutes(pace * 6));
            Instant end = openedAt.plus(Duration.ofMinutes(pace * 10));
            Course course = matter.course();
            if (course == Course.NEW) {
                return;
            }
            told.accept(aino, soon);
            keep(told, soon);
            if (course == Course.TAKEN) {
                Instant answeredAt = soon.plusSeconds(120);
                told.answer(aino, Set.of(AnswerElement.NEXT_STEP), begun(customer), answeredAt);
                keep(told, answeredAt);
                return;
            }
            switch (course) {
                case ASKED ->
                        told.ask(
                                aino,
                                ContactWay.PORTAL,
                                "Which version does the panel show at the top right?",
                                later);
                case ANSWERED -> {
                    told.ask(
                            aino,
                            ContactWay.PHONE,
                            "Since which shift has it been like this?",
                            soon);
                    keep(told, soon);
                    told.customerAnswered(
                            customersPerson(customer),
                            ContactWay.PORTAL,
                            "Since the night shift of Tuesday.",
                            later,
                            later);
                }
                case OFFERED ->
                        told.offerToLine2(aino, "Needs a look into the database log.", later);
                case ON_LINE_2, RESOLVED, CLOSED, CLOSED_LATE, REOPENED -> {
                    told.offerToLine2(aino, "Needs senior eyes.", later);
                    keep(told, later);
                    told.acceptHandOver(ilmari, later.plusSeconds(240));
                    told.answer(
                            ilmari,
                            Set.of(AnswerElement.NEXT_STEP, AnswerElement.ESTIMATE),
                            "We found the blocked queue and are clearing it; next word within the hour.",
                            later.plusSeconds(900));
                }
                default -> told.note(aino, "Caller is calm; the line runs on reserve.", later);
            }
            keep(told, later.plusSeconds(900));
            if (Set.of(Course.RESOLVED, Course.CLOSED, Course.CLOSED_LATE, Course.REOPENED)
                    .contains(course)) {
                finish(told, course, much.plusSeconds(1_200), end);
            }
        }

        private static String begun(Customer customer) {
            return switch (customer.language()) {
                case "fi" -> "Asia on työn alla; kerromme tässä, mitä seuraavaksi tapahtuu.";
                case "ru" -> "Мы занимаемся этим и сообщим здесь, что будет дальше.";
                default -> "We are on it and say here what comes next.";
            };
        }

        private void finish(SupportCase told, Course course, Instant resolvedAt, Instant end) {
            told.resolve(
                    ilmari,
                    course == Course.REOPENED
                            ? CauseKind.WORKS_AGAIN_CAUSE_UNKNOWN
                            : CauseKind.CONFIGURATION,
                    "The queue is clear and its limit is raised.",
                    resolvedAt);
            keep(told, resolvedAt);
            if (course == Course.CLOSED || course == Course.CLOSED_LATE) {
                told.close(aino, end);
            } else if (course == Course.REOPENED) {
                told.reopen(aino, "It stands still again since the morning.", end);
            }
            keep(told, end);
        }

        private void keep(SupportCase told, Instant at) {
            cases.keep(told, at);
        }

        private CaseOpening opening(Matter matter, Customer customer) {
            return new CaseOpening(
                    customer.id(),
                    matter.channel(),
                    matter.severity(),
                    Map.of(),
                    matter.kind(),
                    matter.subject(),
                    matter.description(),
                    matter.caller(),
                    matter.number(),
                    "",
                    "");
        }

        private Actor customersPerson(Customer customer) {
            return switch (customer.code()) {
                case "ACME" -> person("maria", Role.CUSTOMER);
                case "GLOBEX" -> person("oleg", Role.CUSTOMER);
                default -> aino;
            };
        }

        private Actor person(String login, String role) {
            long id = persons.getOrDefault(login, 0L);
            return new Actor(id, LastingName.ofPerson(id), null, Set.of(role));
        }
    }

    private static final List<Matter> MATTERS =
            List.of(
                    new Matter(
                            "ACME",
                            Severity.CRITICAL,
                            CaseKind.FAULT,
                            Channel.PHONE,
                            320,
                            Course.CLOSED,
                            "Maria Lindqvist",
                            "+358401234501",
                            "Paper machine 3 stands still",
                            "The drive controller reports E-417 and will not start after the restart."),
                    new Matter(
                            "ACME",
                            Severity.CRITICAL,
                            CaseKind.FAULT,
                            Channel.PHONE,
                            150,
                            Course.CLOSED_LATE,
                            "Jussi Harju",
                            "+358401234502",
                            "No steam data in the control room",
                            "All steam figures are blank since the switch-over; the mill runs on manual."),
                    new Matter(
                            "ACME",
                            Severity.HIGH,
                            CaseKind.FAULT,
                            Channel.PHONE,
                            74,
                            Course.RESOLVED,
                            "Jussi Harju",
                            "+358401234502",
                            "Order terminal refuses all log-ins",
                            "Nobody of the evening shift gets past the log-in page."),
                    new Matter(
                            "ACME",
                            Severity.MEDIUM,
                            CaseKind.FAULT,
                            Channel.PORTAL,
                            50,
                            Course.ANSWERED,
                            "Maria Lindqvist",
                            "+358401234501",
                            "Daily production report arrives twice",
                            "Two copies with different totals arrive at 06:00."),
                    new Matter(
                            "ACME",
                            Severity.MEDIUM,
                            CaseKind.FAULT,
                            Channel.PORTAL,
                            30,
                            Course.ASKED,
                            "Maria Lindqvist",
                            "+358401234501",
                            "Scale 7 drifts by two kilograms",
                            "After two hours of work the scale shows two kilograms too much."),
                    new Matter(
                            "ACME",
                            Severity.MEDIUM,
                            CaseKind.HOW_TO,
                            Channel.PORTAL,
                            200,
                            Course.CLOSED,
                            "Maria Lindqvist",
                            "+358401234501",
                            "How do we add a second shift leader?",
                            "The new shift leader should see both lines."),
                    new Matter(
                            "ACME",
                            Severity.LOW,
                            CaseKind.FAULT,
                            Channel.PHONE,
                            9,
                            Course.NEW,
                            "Jussi Harju",
                            "+358401234502",
                            "Clock on panel 12 is four minutes slow",
                            "It loses about a minute a week."),
                    new Matter(
                            "ACME",
                            Severity.HIGH,
                            CaseKind.FAULT,
                            Channel.PHONE,
                            26,
                            Course.REOPENED,
                            "Maria Lindqvist",
                            "+358401234501",
                            "Pulp pump stops every night at two",
                            "It stops for ten minutes and starts again by itself."),
                    new Matter(
                            "GLOBEX",
                            Severity.CRITICAL,
                            CaseKind.FAULT,
                            Channel.PHONE,
                            260,
                            Course.CLOSED,
                            "Oleg Petrov",
                            "+77011234501",
                            "Остановлена колонна К-2",
                            "Система защиты сработала, причина на экране не указана."),
                    new Matter(
                            "GLOBEX",
                            Severity.CRITICAL,
                            CaseKind.FAULT,
                            Channel.PHONE,
                            5,
                            Course.ACCEPTED,
                            "Aliya Serik",
                            "+77011234502",
                            "Нет связи с резервуарным парком",
                            "Уровни во всех резервуарах не обновляются с 04:10."),
                    new Matter(
                            "GLOBEX",
                            Severity.HIGH,
                            CaseKind.FAULT,
                            Channel.PHONE,
                            98,
                            Course.CLOSED,
                            "Oleg Petrov",
                            "+77011234501",
                            "Не печатаются накладные",
                            "Очередь печати стоит, водители ждут."),
                    new Matter(
                            "GLOBEX",
                            Severity.HIGH,
                            CaseKind.FAULT,
                            Channel.PHONE,
                            28,
                            Course.OFFERED,
                            "Aliya Serik",
                            "+77011234502",
                            "Лаборатория не видит анализы",
                            "Результаты второй смены не появились в журнале."),
                    new Matter(
                            "GLOBEX",
                            Severity.MEDIUM,
                            CaseKind.FAULT,
                            Channel.PORTAL,
                            75,
                            Course.RESOLVED,
                            "Oleg Petrov",
                            "+77011234501",
                            "Отчёт за смену не сходится",
                            "Итог меньше суммы строк на 12 тонн."),
                    new Matter(
                            "GLOBEX",
                            Severity.MEDIUM,
                            CaseKind.HOW_TO,
                            Channel.PORTAL,
                            52,
                            Course.ASKED,
                            "Oleg Petrov",
                            "+77011234501",
                            "Как передать право подписи?",
                            "Нужен заместитель на время отпуска."),
                    new Matter(
                            "GLOBEX",
                            Severity.LOW,
                            CaseKind.HOW_TO,
                            Channel.PORTAL,
                            130,
                            Course.CLOSED,
                            "Oleg Petrov",
                            "+77011234501",
                            "Где скачать руководство оператора?",
                            "Нужна редакция на русском языке."),
                    new Matter(
                            "GLOBEX",
                            Severity.MEDIUM,
                            CaseKind.FAULT,
                            Channel.PORTAL,
                            7,
                            Course.NEW,
                            "Oleg Petrov",
                            "+77011234501",
                            "Медленно открывается журнал смены",
                            "Страница открывается больше минуты."),
                    new Matter(
                            "VALTTI",
                            Severity.CRITICAL,
                            CaseKind.FAULT,
                            Channel.PHONE,
                            310,
                            Course.CLOSED,
                            "Helmi Koskela",
                            "+358401234511",
                            "Kaukolämmön ohjaus ei vastaa",
                            "Valvomo ei saa yhteyttä yhteenkään lämpökeskukseen."),
                    new Matter(
                            "VALTTI",
                            Severity.HIGH,
                            CaseKind.FAULT,
                            Channel.PHONE,
                            145,
                            Course.CLOSED,
                            "Helmi Koskela",
                            "+358401234511",
                            "Mittauslukemat puuttuvat kahdelta päivältä",
                            "Siirto pysähtyi perjantaina klo 15."),
                    new Matter(
                            "VALTTI",
                            Severity.MEDIUM,
                            CaseKind.FAULT,
                            Channel.PHONE,
                            54,
                            Course.ON_LINE_2,
                            "Helmi Koskela",
                            "+358401234511",
                            "Laskutusajo katkeaa",
                            "Ajo katkeaa aina samaan asiakkaaseen."),
                    new Matter(
                            "VALTTI",
                            Severity.MEDIUM,
                            CaseKind.HOW_TO,
                            Channel.PHONE,
                            29,
                            Course.ACCEPTED,
                            "Helmi Koskela",
                            "+358401234511",
                            "Miten vaihdamme päivystäjän numeron?",
                            "Uusi numero otetaan käyttöön ensi kuussa."),
                    new Matter(
                            "VALTTI",
                            Severity.LOW,
                            CaseKind.FAULT,
                            Channel.PHONE,
                            170,
                            Course.CLOSED,
                            "Helmi Koskela",
                            "+358401234511",
                            "Kartan värit ovat vaihtuneet",
                            "Meno ja paluu ovat väärin päin."),
                    new Matter(
                            "VALTTI",
                            Severity.LOW,
                            CaseKind.HOW_TO,
                            Channel.PHONE,
                            6,
                            Course.NEW,
                            "Helmi Koskela",
                            "+358401234511",
                            "Koulutus uudelle valvojalle",
                            "Milloin seuraava koulutus on?"));
}
