package org.linja.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.linja.testkit.ACall;
import org.linja.testkit.ACustomer;
import org.linja.testkit.AProcedure;
import org.linja.testkit.ApiAnswer;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.JournalChain;
import org.linja.testkit.Json;
import org.linja.testkit.OpenTransaction;
import org.linja.testkit.Patience;

/** Documents of cases: written once, numbered without a gap, signed, and never another's. */
class DocumentsIT {
    private final ApiCaller aino = ApiCaller.as("aino");
    private final ApiCaller ilmari = ApiCaller.as("ilmari");
    private final ApiCaller kaisa = ApiCaller.as("kaisa");
    private final ApiCaller maria = ApiCaller.as("maria");
    private final ApiCaller oleg = ApiCaller.as("oleg");
    private final ApiCaller otto = ApiCaller.as("otto");

    @Test
    void the_protocol_of_a_step_is_written_by_the_house_and_anybody_can_check_it()
            throws Exception {
        String number = taken("ACME");
        AProcedure.begun(number, "hardware-replacement");
        swapThePart(number);
        JsonNode done = step(aino, number, "protocol", "complete", Map.of("evidence", "file"));
        assertThat(done.path("items").get(0).path("state").asText()).isEqualTo("done");

        JsonNode protocol = documents(maria, number).get(0);
        assertThat(protocol.path("kind").asText()).isEqualTo("custody-protocol");
        assertThat(protocol.path("number").asText()).matches("ACME-\\d{4}-\\d{4,}");
        byte[] paper = fetch(maria, protocol);
        assertThat(text(paper)).contains("SN-OLD-1", "SN-NEW-2", protocol.path("number").asText());
        assertThat(text(paper)).doesNotContain("Between us alone");
        expectSigned(paper, number, protocol);

        act(aino, number, "/notes", Map.of("text", "Something happened since."));
        JsonNode again = again(otto, number, protocol);
        assertThat(again.path("same").asBoolean()).as(again.toString()).isTrue();
        assertThat(fetch(otto, protocol)).isEqualTo(paper);
        JsonNode journal = aino.get("/cases/" + number + "/journal").expect(200).json();
        JournalChain.expectUnbroken(number, journal.path("items"));
        assertThat(journal.toString()).contains(protocol.path("sha256").asText());

        oleg.get("/cases/" + number + "/documents").expectProblem(404, "not-found");
        oleg.get(path(number, protocol) + "/signature").expectProblem(404, "not-found");
        maria.get(path(number, protocol) + "/again").expectProblem(403, "forbidden");
    }

    @Test
    void what_says_the_same_is_the_same_document_until_something_happens() {
        String number = taken("ACME");
        JsonNode first = issued(number, "case-act", "fi");
        assertThat(issued(number, "case-act", "fi")).isEqualTo(first);
        assertThat(issued(number, "case-act", "ru").path("number"))
                .isNotEqualTo(first.path("number"));
        act(aino, number, "/notes", Map.of("text", "Now it is another."));
        assertThat(issued(number, "case-act", "fi").path("number"))
                .isNotEqualTo(first.path("number"));
        assertThat(documents(aino, number)).hasSize(3);
        assertThat(again(otto, number, first).path("same").asBoolean()).isTrue();
    }

    @Test
    void what_is_between_colleagues_does_not_exist_for_the_customer() throws Exception {
        String number = taken("ACME");
        act(aino, number, "/notes", Map.of("text", "Between us alone."));
        JsonNode act = issued(number, "case-act", "en");
        JsonNode whole = issued(number, "case-record", "en");
        assertThat(text(fetch(aino, whole))).contains("Between us alone.");
        assertThat(text(fetch(maria, act))).doesNotContain("Between us alone.");
        assertThat(Json.each(documents(maria, number), "kind")).containsExactly("case-act");
        maria.get(path(number, whole) + "/signature").expectProblem(404, "not-found");
        maria.post("/attachments/" + whole.path("file").asText() + "/links", "{}")
                .expectProblem(404, "not-found");
    }

    @Test
    void what_cannot_be_written_is_refused_with_the_reason_and_takes_no_number() {
        String firm = ACustomer.takenOn();
        String number = taken(firm);
        issue(aino, number, Map.of("kind", "case-letter", "language", "en"))
                .expectError("kind", "nothing-to-say");
        issue(aino, number, Map.of("kind", "custody-protocol", "language", "en"))
                .expectError("procedure", "required");
        issue(aino, number, Map.of("kind", "case-act", "language", "en", "procedure", 1))
                .expectError("procedure", "not-asked");
        issue(
                        aino,
                        number,
                        Map.of("kind", "approval-record", "language", "en", "procedure", 999_999))
                .expectProblem(404, "not-found");
        issue(aino, number, Map.of("kind", "case-act", "language", "sv"))
                .expectError("language", "unknown-language");
        issue(aino, number, Map.of("kind", "menu", "language", "en")).expect(400);
        aino.having(1)
                .post(
                        "/cases/" + number + "/documents",
                        Map.of("kind", "case-act", "language", "en"))
                .expectProblem(412, "stale-version");
        aino.post("/cases/" + number + "/documents", Map.of("kind", "case-act", "language", "en"))
                .expectProblem(428, "version-required");
        issue(otto, number, Map.of("kind", "case-act", "language", "en"))
                .expectProblem(403, "forbidden");
        assertThat(issued(number, "case-act", "en").path("number").asText()).endsWith("-0001");
    }

    @Test
    void numbers_have_no_gap_whoever_comes_at_once_and_whatever_is_undone() throws Exception {
        String firm = ACustomer.takenOn();
        List<String> cases = Stream.generate(() -> taken(firm)).limit(3).toList();
        assertThat(issued(cases.get(0), "case-act", "en").path("number").asText())
                .endsWith("-0001");
        CompletableFuture<List<String>> numbers;
        try (OpenTransaction undone = OpenTransaction.begin()) {
            undone.run(
                    "update document_number set last = last + 1 where customer_id ="
                            + " (select id from customer where code = ?)",
                    firm);
            List<CompletableFuture<String>> coming =
                    cases.stream()
                            .map(
                                    one ->
                                            CompletableFuture.supplyAsync(
                                                    () ->
                                                            issued(one, "case-act", "fi")
                                                                    .path("number")
                                                                    .asText()))
                            .toList();
            Patience.until("whoever comes waits", undone::holdsUpSomebody);
            numbers =
                    CompletableFuture.allOf(coming.toArray(CompletableFuture[]::new))
                            .thenApply(
                                    all -> coming.stream().map(CompletableFuture::join).toList());
        }
        assertThat(numbers.get(60, TimeUnit.SECONDS))
                .extracting(one -> one.substring(one.length() - 4))
                .containsExactlyInAnyOrder("0002", "0003", "0004");
        assertThat(
                        HouseDatabase.number(
                                "select last from document_number where customer_id ="
                                        + " (select id from customer where code = ?)",
                                firm))
                .isEqualTo(4);
    }

    @Test
    void what_was_issued_comes_out_the_same_after_its_case_was_merged() {
        String older = taken("ACME");
        String younger = taken("ACME");
        AProcedure procedure = AProcedure.begun(younger, "hardware-replacement");
        diagnose(younger);
        JsonNode act = issued(younger, "case-act", "en");
        JsonNode protocol =
                issue(
                                aino,
                                younger,
                                Map.of(
                                        "kind",
                                        "custody-protocol",
                                        "language",
                                        "en",
                                        "procedure",
                                        procedure.seen().path("number").asLong()))
                        .expect(201)
                        .json();
        act(aino, younger, "/merge", Map.of("into", older, "text", "The same matter."));
        step(ilmari, older, "order", "complete", Map.of("evidence", "reference", "proof", "RMA-9"));
        for (JsonNode issued : List.of(act, protocol)) {
            JsonNode again = again(otto, younger, issued);
            assertThat(again.path("same").asBoolean()).as(again.toString()).isTrue();
        }
        maria.get(path(older, act) + "/signature").expectProblem(404, "not-found");
    }

    @Test
    void what_was_issued_comes_out_the_same_whatever_customer_and_case_are_called_since() {
        String firm = ACustomer.takenOn();
        String number = taken(firm);
        JsonNode act = issued(number, "case-act", "fi");
        ApiCaller.as("sanni")
                .having(0)
                .put(
                        "/customers/" + firm,
                        Map.of("name", "Otherwise Oy", "zone", "Asia/Almaty", "language", "ru"))
                .expect(200);
        aino.having(aino.get("/cases/" + number).expect(200).version())
                .put(
                        "/cases/" + number + "/particulars",
                        Map.of(
                                "subject",
                                "Something else → entirely",
                                "description",
                                "It is another matter.",
                                "kind",
                                "how-to",
                                "caller",
                                Map.of("name", "Maria Lindqvist", "number", "00358 40 1234501")))
                .expect(200);
        JsonNode again = again(otto, number, act);
        assertThat(again.path("same").asBoolean()).as(again.toString()).isTrue();
        JsonNode later = issued(number, "case-act", "fi");
        assertThat(later.path("number")).isNotEqualTo(act.path("number"));
        assertThat(again(otto, number, later).path("same").asBoolean()).isTrue();
    }

    @Test
    void what_told_of_words_that_were_erased_comes_out_otherwise_and_the_paper_stays()
            throws Exception {
        String number = taken("ACME");
        act(aino, number, "/notes", Map.of("text", "Ring Hannu at home."));
        JsonNode record = issued(number, "case-record", "en");
        JsonNode act = issued(number, "case-act", "en");
        HouseDatabase.change(
                "delete from journal_text where case_id = ? and body = 'Ring Hannu at home.'",
                Long.valueOf(number.substring(2)));
        JsonNode again = again(otto, number, record);
        assertThat(again.path("same").asBoolean()).as(again.toString()).isFalse();
        assertThat(text(fetch(aino, record))).contains("Ring Hannu at home.");
        assertThat(again(otto, number, act).path("same").asBoolean())
                .as("it never told of them")
                .isTrue();
    }

    private void expectSigned(byte[] paper, String number, JsonNode document) throws Exception {
        JsonNode keys = otto.get("/document-keys").expect(200).json().path("items");
        String pem = keys.get(0).path("pem").asText();
        PublicKey key =
                KeyFactory.getInstance("Ed25519")
                        .generatePublic(
                                new X509EncodedKeySpec(
                                        Base64.getMimeDecoder()
                                                .decode(pem.replaceAll("-----[A-Z ]+-----", ""))));
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(key);
        verifier.update(paper);
        byte[] signature = maria.download(path(number, document) + "/signature").body();
        assertThat(verifier.verify(signature)).isTrue();
        assertThat(Base64.getEncoder().encodeToString(signature))
                .isEqualTo(document.path("signature").asText());
    }

    private void swapThePart(String number) {
        diagnose(number);
        step(
                ilmari,
                number,
                "order",
                "complete",
                Map.of("evidence", "reference", "proof", "RMA-9"));
        step(
                aino,
                number,
                "arrive",
                "complete",
                Map.of(
                        "values",
                        Map.of("replacement", "SN-NEW-2", "received", past(), "carrier", "Post")));
        step(ilmari, number, "data", "complete", Map.of("outcome", "none"));
        step(aino, number, "label", "complete", Map.of("values", Map.of("seal", "S-77")));
        step(
                ilmari,
                number,
                "swap",
                "complete",
                Map.of("values", Map.of("out", "SN-OLD-1", "in", "SN-NEW-2", "at", past())));
        step(
                kaisa,
                number,
                "witness",
                "approve",
                Map.of("digest", AProcedure.of(number).step("witness").path("digest").asText()));
        step(aino, number, "return", "skip", Map.of("text", "It is scrap."));
    }

    private void diagnose(String number) {
        step(
                aino,
                number,
                "diagnose",
                "complete",
                Map.of(
                        "values",
                        Map.of(
                                "faulty",
                                "SN-OLD-1",
                                "model",
                                "M7",
                                "fault",
                                "Dead",
                                "carries-data",
                                "no"),
                        "text",
                        "Between us alone."));
    }

    private static JsonNode step(
            ApiCaller person, String number, String step, String act, Map<String, ?> body) {
        return AProcedure.of(number).act(person, step, act, body).expect(200).json();
    }

    private JsonNode act(ApiCaller person, String number, String what, Map<String, ?> body) {
        return person.having(aino.get("/cases/" + number).expect(200).version())
                .post("/cases/" + number + what, body)
                .expect(200)
                .json();
    }

    private JsonNode issued(String number, String kind, String language) {
        return issue(aino, number, Map.of("kind", kind, "language", language)).expect(201).json();
    }

    private ApiAnswer issue(ApiCaller person, String number, Map<String, ?> body) {
        return person.having(aino.get("/cases/" + number).expect(200).version())
                .post("/cases/" + number + "/documents", body);
    }

    private static JsonNode documents(ApiCaller person, String number) {
        return person.get("/cases/" + number + "/documents").expect(200).json().path("items");
    }

    private static JsonNode again(ApiCaller person, String number, JsonNode document) {
        return person.get(path(number, document) + "/again").expect(200).json();
    }

    private static String path(String number, JsonNode document) {
        return "/cases/" + number + "/documents/" + document.path("id").asText();
    }

    private static byte[] fetch(ApiCaller person, JsonNode document) {
        String address =
                person.post("/attachments/" + document.path("file").asText() + "/links", "{}")
                        .expect(201)
                        .json()
                        .path("address")
                        .asText();
        return person.download(address.replaceFirst("^/api/v1", "")).body();
    }

    private static String text(byte[] paper) throws java.io.IOException {
        assertThat(new String(paper, 0, 7, StandardCharsets.US_ASCII)).isEqualTo("%PDF-1.");
        try (PDDocument document = Loader.loadPDF(paper)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String past() {
        return HouseDatabase.now().minusSeconds(60).toString();
    }

    private String taken(String customer) {
        String number = aino.take(ACall.from(customer)).expect(201).number();
        act(aino, number, "/accept", Map.of());
        return number;
    }
}
