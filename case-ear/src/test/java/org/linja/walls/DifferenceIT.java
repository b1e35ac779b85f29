package org.linja.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linja.testkit.ACall;
import org.linja.testkit.ACustomer;
import org.linja.testkit.APortalPerson;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.CaughtMail;
import org.linja.testkit.Holdings;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.Patience;

/**
 * What a customer's person sees is the same, byte for byte, whether another customer has nothing or
 * much, in the same words, names and numbers; with both walls, and by row security alone.
 */
class DifferenceIT {
    private static final ApiCaller AINO = ApiCaller.as("aino");
    private static final ApiCaller SANNI = ApiCaller.as("sanni");

    /** While it is there, the application asks no more whose a row is (ADR 0045). */
    private static final Path FILTER_AWAY =
            Path.of(System.getProperty("linja.home"), "run", "row-security-alone");

    private static final String NAME = "Mirja Kaksonen";

    /** Where the second wall is taken down, too, to see that the first one was away. */
    private static final List<String> WALLS =
            List.of(
                    "support_case",
                    "customer",
                    "commitment",
                    "deviation",
                    "deviation_step",
                    "case_procedure",
                    "procedure_step",
                    "journal_entry",
                    "journal_text",
                    "api_key",
                    "person");

    private static String ours = "";
    private static String theirs = "";
    private static List<String> ourCases = List.of();
    private static List<String> theirCases = List.of();
    private static @Nullable APortalPerson boss;
    private static @Nullable APortalPerson theirBoss;
    private static Map<String, String> theirThings = Map.of();
    private static @Nullable Seen seen;
    private static Map<String, String> besideAnEmptyOne = Map.of();

    @BeforeAll
    static void lookBesideAnEmptyCustomerAndFillIt() {
        ours = ACustomer.under(ACustomer.terms());
        theirs = ACustomer.under(ACustomer.terms());
        APortalPerson head = APortalPerson.firstOf(ours);
        APortalPerson signatory = head.invites("signatory");
        boss = head;
        ourCases = fill(ours, head);
        Holdings.of(ours, head, ourCases.get(3));
        long opinion = audited(ours);
        long next = HouseDatabase.number("select max(id) + 1 from support_case");
        List<String> words = new ArrayList<>(ourCases.subList(0, 2));
        words.addAll(List.of("L-" + next, "L-" + (next + 1), "Scale", "Lindqvist"));
        // Of an answer in another form, and of what is between colleagues.
        words.addAll(List.of("presses twice", "Between"));
        words.addAll(List.of(ours, theirs, ours + "-BASIC", theirs + "-BASIC"));
        words.add(String.valueOf(opinion));
        seen = new Seen(head, signatory, words);
        besideAnEmptyOne = look();

        APortalPerson theirHead = APortalPerson.firstOf(theirs);
        theirBoss = theirHead;
        theirCases = fill(theirs, theirHead);
        assertThat(theirCases).startsWith("L-" + next, "L-" + (next + 1));
        AINO.act(
                theirCases.get(1),
                "commitments",
                Map.of(
                        "kind",
                        "estimate",
                        "dueAt",
                        HouseDatabase.now().plus(Duration.ofDays(9)).toString(),
                        "text",
                        "The gate is exchanged."));
        theirThings = Holdings.of(theirs, theirHead, theirCases.get(3));
        audited(theirs);
    }

    @AfterEach
    void putTheFilterBack() throws IOException {
        Files.deleteIfExists(FILTER_AWAY);
    }

    @Test
    void it_is_not_little_that_is_looked_at() {
        assertThat(besideAnEmptyOne.size()).isGreaterThan(300);
        assertThat(besideAnEmptyOne.values().stream().filter(told -> told.startsWith("200")))
                .hasSizeGreaterThan(60);
        assertThat(besideAnEmptyOne.keySet())
                .contains("/cases", "/portal/my-cases.xhtml")
                .contains("/api-keys", "/own-people", "/portal/who-looked.xhtml")
                .contains("/approvals", "/portal/approvals.xhtml", "/own-deviations")
                .anyMatch(address -> address.contains("report.pdf"));
    }

    @Test
    void nothing_of_it_changes_when_another_customer_fills_up() {
        expectTheSame(look());
    }

    @Test
    void no_letter_says_a_word_of_the_other_either() {
        expectLettersOf(theirBoss, theirCases, ours, ourCases);
        expectLettersOf(boss, ourCases, theirs, theirCases);
    }

    @Test
    void nor_when_the_application_asks_no_more_whose_a_row_is() throws IOException {
        Files.writeString(FILTER_AWAY, "");
        expectTheSame(look());
    }

    @Test
    void with_neither_wall_it_would_all_be_there() throws IOException {
        Files.writeString(FILTER_AWAY, "");
        WALLS.forEach(
                table ->
                        HouseDatabase.change(
                                "alter table " + table + " disable row level security"));
        try {
            Seen now = Objects.requireNonNull(seen);
            assertThat(now.at("/cases"))
                    .as("else the filter is not away, and the other test proves nothing")
                    .contains(theirCases.get(0));
            assertThat(now.at("/commitments?limit=200")).contains(theirCases.get(1));
            assertThat(now.at("/own-deviations/" + theirThings.get("own-deviations")))
                    .startsWith("200");
            assertThat(now.at("/api-keys").split("Nightly", -1)).hasSizeGreaterThan(2);
            assertThat(now.signedFor("/approvals/" + theirThings.get("approvals")))
                    .startsWith("200");
        } finally {
            WALLS.forEach(
                    table ->
                            HouseDatabase.change(
                                    "alter table " + table + " enable row level security"));
        }
    }

    private static Map<String, String> look() {
        return Objects.requireNonNull(seen).everything();
    }

    private static void expectTheSame(Map<String, String> now) {
        Seen reader = Objects.requireNonNull(seen);
        expectNeverWas("own-deviations", reader::at);
        expectNeverWas("approvals", reader::signedFor);
        assertThat(now.keySet()).isEqualTo(besideAnEmptyOne.keySet());
        now.forEach(
                (asked, told) -> {
                    String before = besideAnEmptyOne.getOrDefault(asked, "");
                    assertThat(told.equals(before))
                            .as(firstDifference(asked, before, told))
                            .isTrue();
                });
    }

    /**
     * Whoever brought the last of the cases has its receipt, and no letter names the other firm.
     */
    private static void expectLettersOf(
            @Nullable APortalPerson person,
            List<String> cases,
            String otherFirm,
            List<String> otherCases) {
        String address = Objects.requireNonNull(person).email();
        String brought = cases.get(cases.size() - 1);
        Patience.until(
                "a receipt for " + brought,
                () ->
                        CaughtMail.sentTo(address).stream()
                                .anyMatch(letter -> letter.body().contains(brought)));
        assertThat(CaughtMail.sentTo(address))
                .allSatisfy(
                        letter ->
                                assertThat(letter.text() + letter.body())
                                        .doesNotContain(otherFirm)
                                        .doesNotContain(otherCases));
    }

    /** What is another's by its very number is answered as what never was. */
    private static void expectNeverWas(String kind, UnaryOperator<String> asking) {
        String foreign = "/" + kind + "/" + theirThings.get(kind);
        String never = "/" + kind + "/999999999";
        assertThat(asking.apply(foreign).replace(foreign, never))
                .isEqualTo(asking.apply(never))
                .startsWith("404");
    }

    private static String firstDifference(String asked, String before, String now) {
        List<String> old = before.lines().toList();
        List<String> fresh = now.lines().toList();
        for (int line = 0; line < Math.min(old.size(), fresh.size()); line++) {
            if (!old.get(line).equals(fresh.get(line))) {
                return "%s, line %d:%n%s%n%s"
                        .formatted(asked, line, old.get(line), fresh.get(line));
            }
        }
        return "%s: %d and %d lines".formatted(asked, old.size(), fresh.size());
    }

    /**
     * Cases in several states, each in the same words whoever the customer is; the last one own.
     */
    private static List<String> fill(String customer, APortalPerson person) {
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            cases.add(AINO.take(ACall.from(customer)).expect(201).number());
        }
        AINO.act(cases.get(0), "accept", Map.of());
        AINO.act(cases.get(0), "notes", Map.of("text", "Between us: Scale 9 again, as at " + ours));
        AINO.act(
                cases.get(0),
                "answers",
                Map.of("text", "Press twice.", "elements", List.of("advice")));
        AINO.act(cases.get(0), "resolve", Map.of("cause", "fixed", "text", "A loose plug."));
        AINO.act(cases.get(1), "accept", Map.of());
        AINO.act(cases.get(1), "questions", Map.of("text", "Which of the gates is it?"));
        ApiCaller own = person.api();
        own.at(cases.get(1))
                .post("/cases/" + cases.get(1) + "/answers", Map.of("text", "Gate 4."))
                .expect(200);
        cases.add(
                own.with("Idempotency-Key", customer)
                        .post(
                                "/cases",
                                Map.of(
                                        "subject",
                                        "Scale 9 shows nothing",
                                        "description",
                                        "Since nine.",
                                        "impact",
                                        Map.of("no-workaround", true)))
                        .expect(201)
                        .number());
        SANNI.post(
                        "/customers/" + customer + "/contacts",
                        Map.of("name", NAME, "number", "+358401239907"))
                .expect(201);
        return cases;
    }

    private static long audited(String customer) {
        ApiCaller otto = ApiCaller.as("otto");
        Map<String, Object> order = new HashMap<>();
        order.put("from", "2020-01-01T00:00:00Z");
        order.put("to", HouseDatabase.now().toString());
        order.put("customer", customer);
        long number = otto.post("/audits", order).expect(202).json().path("number").asLong();
        Patience.until(
                () -> "opinion " + number + " is done",
                Patience.LONG,
                () -> otto.get("/audits/" + number).json().path("state").asText().equals("done"));
        return number;
    }
}
