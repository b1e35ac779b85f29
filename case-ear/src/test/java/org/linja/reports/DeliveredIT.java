package org.linja.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linja.testkit.ACall;
import org.linja.testkit.ACustomer;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.PageVisitor;
import org.linja.testkit.Patience;

/** What a contract promises beside what was delivered, by sealed opinions. */
class DeliveredIT {
    private static final String LONG_AGO = "2020-01-01T00:00:00Z";

    private final ApiCaller aino = ApiCaller.as("aino");
    private final ApiCaller otto = ApiCaller.as("otto");
    private final ApiCaller maria = ApiCaller.as("maria");

    @Test
    void two_versions_stand_beside_each_other_and_add_up_to_the_opinion() {
        String customer = ACustomer.under(ACustomer.terms());
        String code = customer + "-BASIC";
        String quick = take(customer);
        aino.act(quick, "accept", Map.of());
        take(customer);
        ObjectNode amended = ACustomer.terms();
        ((ObjectNode) amended.path("targets").path("medium").path(0)).put("budget", "PT2H");
        ACustomer.sign(code, 1, Map.of("terms", amended));
        String late = take(customer);
        HouseDatabase.forward(Duration.ofHours(3));
        aino.act(late, "accept", Map.of());
        HouseDatabase.forward(Duration.ofDays(2));

        long opinion = audited(customer, LONG_AGO, HouseDatabase.now());
        JsonNode delivered = otto.get(path(code, opinion)).expect(200).json();
        assertThat(delivered.path("versions").size()).isEqualTo(2);
        List<JsonNode> acknowledge =
                lines(
                        delivered.path("targets"),
                        line ->
                                line.path("severity").asText().equals("medium")
                                        && line.path("clock").asText().equals("acknowledge"));
        assertThat(acknowledge).hasSize(2);
        expect(acknowledge.get(0), 1, 14_400, 2, 1, 1);
        expect(acknowledge.get(1), 2, 7_200, 1, 0, 1);
        assertThat(acknowledge.get(1).path("worstCase").asText()).isEqualTo(late);
        assertThat(acknowledge.get(1).path("medianSeconds").asLong())
                .isGreaterThanOrEqualTo(10_800);
        assertThat(acknowledge.get(0).path("worstRan").asBoolean()).isTrue();
        otto.get(
                        "/audits/%d/verdicts/%s/acknowledge"
                                .formatted(opinion, acknowledge.get(0).path("worstCase").asText()))
                .expect(200);

        assertThat(
                        lines(
                                delivered.path("targets"),
                                line -> line.path("severity").asText().equals("critical")))
                .isNotEmpty()
                .noneMatch(line -> line.path("calledUpon").asBoolean());
        expectControl(delivered, opinion, code);
    }

    @Test
    void channels_and_acts_are_counted_where_the_journal_tells_them() {
        String customer = ACustomer.under(ACustomer.terms());
        String code = customer + "-BASIC";
        String advised = take(customer);
        aino.act(advised, "accept", Map.of());
        aino.act(
                advised,
                "answers",
                Map.of("text", "That is your landlord's door.", "elements", List.of("advice")));
        aino.act(advised, "resolve", Map.of("text", "Told.", "cause", "advice-given"));
        aino.act(advised, "reopen", Map.of("reason", "It is ours after all."));
        HouseDatabase.forward(Duration.ofMinutes(1));

        JsonNode others =
                otto.get(path(code, audited(customer, LONG_AGO, HouseDatabase.now())))
                        .expect(200)
                        .json()
                        .path("others");
        assertThat(counted(others, "opened", "phone")).isEqualTo(1);
        assertThat(counted(others, "not-allowed", "phone")).isZero();
        assertThat(counted(others, "opened", "portal")).isZero();
        assertThat(counted(others, "advice-only", "")).isEqualTo(1);
        assertThat(counted(others, "case-reopened", "")).isEqualTo(1);
        assertThat(counted(others, "case-merged", "")).isZero();
        assertThat(lines(others, line -> line.path("measure").asText().equals("not-measured")))
                .isNotEmpty()
                .allMatch(line -> line.path("count").isNull());
    }

    @Test
    void a_period_without_cases_promises_all_and_was_asked_for_nothing() {
        String customer = ACustomer.under(ACustomer.terms());
        String code = customer + "-BASIC";
        long opinion = audited(customer, LONG_AGO, Instant.parse("2020-02-01T00:00:00Z"));
        JsonNode delivered = otto.get(path(code, opinion)).expect(200).json();
        assertThat(delivered.path("targets")).isNotEmpty();
        assertThat(
                        lines(
                                delivered.path("targets"),
                                line ->
                                        line.path("calledUpon").asBoolean()
                                                || line.path("clocks").asLong() > 0))
                .isEmpty();
        expectControl(delivered, opinion, code);
    }

    @Test
    void only_sealed_opinions_on_the_customer_are_offered() {
        String customer = ACustomer.under(ACustomer.terms());
        String code = customer + "-BASIC";
        Instant now = HouseDatabase.now();
        long own = audited(customer, LONG_AGO, now);
        long foreign = audited("GLOBEX", LONG_AGO, now);
        assertThat(
                        lines(
                                otto.get("/contracts/" + code + "/delivered")
                                        .expect(200)
                                        .json()
                                        .path("items"),
                                line -> true))
                .extracting(line -> line.path("number").asLong())
                .contains(own)
                .doesNotContain(foreign);
        otto.get(path(code, foreign)).expectProblem(404, "not-found");
        otto.get(path(code, 999_999)).expectProblem(404, "not-found");
        otto.get("/contracts/NO-SUCH/delivered").expectProblem(404, "not-found");
        otto.get("/contracts/" + code + "/delivered?limit=0").expectError("limit", "out-of-range");
        otto.get("/contracts/" + code + "/delivered?limit=1").expect(200);
    }

    @Test
    void a_customer_reads_its_own_contract_and_nobody_elses() {
        Instant now = HouseDatabase.now();
        long opinion = audited("ACME", LONG_AGO, now);
        long foreign = audited("GLOBEX", LONG_AGO, now);
        JsonNode own = maria.get(path("ACME-PLATINUM", opinion)).expect(200).json();
        assertThat(own.path("customer").asText()).isEqualTo("ACME");
        assertThat(own.path("control").path("agrees").asBoolean()).isTrue();
        maria.get("/contracts/ACME-PLATINUM/delivered").expect(200);
        for (String other :
                List.of(
                        "/contracts/GLOBEX-BUSINESS/delivered",
                        path("GLOBEX-BUSINESS", foreign),
                        path("GLOBEX-BUSINESS", foreign) + "/report.csv",
                        path("GLOBEX-BUSINESS", foreign) + "/report.pdf",
                        path("ACME-PLATINUM", foreign))) {
            maria.get(other).expectProblem(404, "not-found");
        }
        for (String line : List.of("aino", "ilmari")) {
            ApiCaller.as(line).get(path("ACME-PLATINUM", opinion)).expectProblem(403, "forbidden");
        }
        for (String house : List.of("kaisa", "sanni")) {
            ApiCaller.as(house).get(path("ACME-PLATINUM", opinion)).expect(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "ru"})
    void documents_are_the_same_bytes_and_say_what_the_answer_says(String language)
            throws IOException {
        long opinion = audited("ACME", LONG_AGO, HouseDatabase.now());
        String path = path("ACME-PLATINUM", opinion);
        HttpResponse<byte[]> paper = maria.speaking(language).download(path + "/report.pdf");
        assertThat(paper.statusCode()).isEqualTo(200);
        assertThat(paper.headers().firstValue("Content-Disposition"))
                .hasValue(
                        "attachment; filename=\"linja-delivered-ACME-PLATINUM-"
                                + opinion
                                + ".pdf\"");
        HouseDatabase.forward(Duration.ofMinutes(5));
        take("ACME");
        assertThat(maria.speaking(language).download(path + "/report.pdf").body())
                .isEqualTo(paper.body());
        try (PDDocument document = Loader.loadPDF(paper.body())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("ACME-PLATINUM", "3.1.1.1");
        }
        String csv =
                new String(maria.download(path + "/report.csv").body(), StandardCharsets.UTF_8);
        JsonNode delivered = maria.get(path).json();
        assertThat(csv.lines().count())
                .isEqualTo(1L + delivered.path("targets").size() + delivered.path("others").size());
    }

    @Test
    void the_page_shows_it_to_the_house_and_says_where_an_opinion_is_lacking() {
        String customer = ACustomer.under(ACustomer.terms());
        String code = customer + "-BASIC";
        take(customer);
        long opinion = audited(customer, LONG_AGO, HouseDatabase.now());
        for (String login : List.of("otto", "kaisa", "sanni")) {
            PageVisitor visitor = PageVisitor.signedIn(login, ApiCaller.PASSWORD);
            String page =
                    visitor.open(
                                    "/reports/delivered.xhtml?contract="
                                            + code
                                            + "&opinion="
                                            + opinion)
                            .body();
            assertThat(page).contains("3.1.3.1", "id=\"control\"", "id=\"others\"");
        }
        assertThat(
                        PageVisitor.signedIn("maria", ApiCaller.PASSWORD)
                                .open("/reports/delivered.xhtml?contract=" + code)
                                .statusCode())
                .isEqualTo(403);
    }

    private static String path(String code, long opinion) {
        return "/contracts/" + code + "/delivered/" + opinion;
    }

    private String take(String customer) {
        return aino.take(ACall.from(customer)).expect(201).number();
    }

    private long audited(String customer, String from, Instant to) {
        Map<String, Object> order = new HashMap<>();
        order.put("from", from);
        order.put("to", to.toString());
        order.put("customer", customer);
        long number = otto.post("/audits", order).expect(202).json().path("number").asLong();
        Patience.until(
                () -> "opinion " + number + " is done",
                Patience.LONG,
                () -> otto.get("/audits/" + number).json().path("state").asText().equals("done"));
        return number;
    }

    private static void expect(
            JsonNode line, int version, long target, long clocks, long met, long missed) {
        assertThat(
                        List.of(
                                line.path("version").asLong(),
                                line.path("targetSeconds").asLong(),
                                line.path("clocks").asLong(),
                                line.path("met").asLong(),
                                line.path("missed").asLong()))
                .containsExactly((long) version, target, clocks, met, missed);
    }

    /** Beside a count of the verdicts themselves. */
    private static void expectControl(JsonNode delivered, long opinion, String code) {
        JsonNode control = delivered.path("control");
        assertThat(control.path("agrees").asBoolean()).as(control.toString()).isTrue();
        for (String verdict : List.of("met", "missed", "undecidable")) {
            assertThat(control.path("clauses").path(verdict).asLong())
                    .isEqualTo(
                            HouseDatabase.number(
                                    "select count(*) from audit_verdict where opinion = ?"
                                            + " and contract like ? || ' v%' and verdict = ?",
                                    opinion, code, verdict));
        }
    }

    private static long counted(JsonNode others, String measure, String about) {
        List<JsonNode> found =
                lines(
                        others,
                        line ->
                                line.path("measure").asText().equals(measure)
                                        && line.path("about").asText().equals(about));
        assertThat(found).hasSize(1);
        return found.get(0).path("count").asLong();
    }

    private static List<JsonNode> lines(JsonNode array, Predicate<JsonNode> which) {
        List<JsonNode> found = new ArrayList<>();
        array.forEach(
                line -> {
                    if (which.test(line)) {
                        found.add(line);
                    }
                });
        return found;
    }
}
