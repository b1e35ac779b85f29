package org.linja.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linja.testkit.ACall;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.FacesForm;
import org.linja.testkit.HouseDatabase;

/** The doors that the pages' own machinery has: kept views, its files, its parameters. */
class FacesDoorsIT {
    private static final String CASES = "/portal/my-cases.xhtml";
    private static final String OPEN = "/portal/open-case.xhtml";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/jakarta.faces.resource/..;/WEB-INF/web.xml",
                "/jakarta.faces.resource/../WEB-INF/web.xml",
                "/jakarta.faces.resource/%2e%2e/WEB-INF/web.xml",
                "/jakarta.faces.resource/..%2fWEB-INF%2fweb.xml",
                "/jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF",
                "/jakarta.faces.resource/web.xml.xhtml?ln=..%5CWEB-INF",
                "/jakarta.faces.resource/web.xml.xhtml?ln=WEB-INF",
                "/jakarta.faces.resource/WEB-INF/web.xml.xhtml",
                "/jakarta.faces.resource/../../WEB-INF/web.xml.xhtml?ln=desk",
                "/jakarta.faces.resource/desk.css.xhtml?ln=desk&loc=../../WEB-INF",
                "/jakarta.faces.resource/desk.css.xhtml?ln=desk&con=../../WEB-INF",
                "/jakarta.faces.resource/faces-config.xml.xhtml?ln=desk&con=../WEB-INF",
                "/jakarta.faces.resource/application.xml.xhtml?ln=../META-INF",
                "/jakarta.faces.resource/dynamiccontent.properties.xhtml?ln=primefaces&pfdrid=uMKljPgnOTVxmOB%2BH6%2FQEPW9ghJMGL3PRdkfmbiiPkUDzOAoSQnmBt4dYyjvjGhVbBkVHj5xLXXCaFGpOHe704aOkNwaB12Cc3Iq6NmBo%2BQZuqhqtPxdTA%3D%3D&pfdrt=sc",
                "/jakarta.faces.resource/dynamiccontent.properties.xhtml?ln=primefaces&v=15&e=1&pfdrid=1&pfdrt=sc&cmd=id",
                "/jakarta.faces.resource/dynamiccontent.properties?pfdrid=4ib88tY5cy3INAZZsdtHPFU0Qzf8xqfq7ScCVr132r36qawXCNDixKdRFB0XZvCTU9npUitDjk1QTkIeQJA4yEY72QT2qDLJQoS6QpR98xA%3D",
                "/WEB-INF/web.xml",
                "/web-inf/web.xml",
                "/WEB-INF;/web.xml",
                "/./WEB-INF/web.xml",
                "/portal/..;/WEB-INF/templates/portal.xhtml",
                "/resources/desk/desk.css",
                "/WEB-INF/templates/portal.xhtml"
            })
    void no_file_that_belongs_to_no_page_is_handed_out(String address) {
        Visitor maria = Visitor.plain().signIn("maria");
        for (Visitor visitor : List.of(Visitor.plain(), maria)) {
            HttpResponse<String> answer = visitor.open(address);
            // What is not understood is left aside: the plain file that is named comes, or nothing.
            if (answer.statusCode() == 200) {
                assertThat(answer.body()).as(address).matches("(?s)|.*\\.desk[^{]*\\{.*");
            } else {
                assertThat(answer.statusCode()).as(address).isIn(301, 302, 400, 404);
            }
            assertThat(answer.body())
                    .doesNotContain("<web-app")
                    .doesNotContain("<faces-config")
                    .doesNotContain("ui:composition")
                    .doesNotContain("uid=");
        }
    }

    @Test
    void a_kept_view_that_somebody_else_wrote_is_no_view_and_nothing_in_it_is_run()
            throws IOException {
        Visitor maria = Visitor.plain().signIn("maria");
        HttpResponse<String> page = maria.open(OPEN);
        String own = FacesForm.viewState(page);
        Map<String, Long> before = HouseDatabase.written();
        List<String> forged = new ArrayList<>();
        forged.add(own.substring(0, own.length() - 1) + (own.endsWith("1") ? "2" : "1"));
        forged.add("0:0");
        forged.add("-1:-1");
        forged.add(own + own);
        forged.add("");
        forged.add("stateless");
        forged.add("x".repeat(100_000));
        forged.add(Base64.getEncoder().encodeToString(serialised()));
        forged.add("H4sIAAAAAAAAAFvzloG1hIEBAJTHySoMAAAA");
        for (String state : forged) {
            Map<String, String> fields = new HashMap<>(words("Under a forged view"));
            fields.put("jakarta.faces.ViewState", state);
            HttpResponse<String> answer =
                    maria.post(
                            OPEN, "application/x-www-form-urlencoded", FacesForm.written(fields));
            assertThat(answer.statusCode()).as("view state " + head(state)).isIn(302, 400, 200);
        }
        assertThat(HouseDatabase.written()).isEqualTo(before);
        assertThat(maria.open(CASES).statusCode()).isEqualTo(200);
    }

    @Test
    void a_view_is_worth_nothing_on_another_page_in_another_session_and_after_signing_out() {
        Visitor maria = Visitor.plain().signIn("maria");
        HttpResponse<String> page = maria.open(CASES);
        Map<String, Long> before = HouseDatabase.written();

        maria.send(OPEN, page, words("With the view of another page"));
        Visitor.plain().signIn("maria").send(OPEN, maria.open(OPEN), words("Of another session"));
        HttpResponse<String> form = maria.open(OPEN);
        String session = maria.cookieHeader();
        maria.send(CASES, maria.open(CASES), Map.of("leave", "leave", "sign-out", "sign-out"));
        HttpResponse<String> replayed =
                Visitor.plain()
                        .withHeader("Cookie", session)
                        .send(OPEN, form, words("After signing out"));

        assertThat(replayed.statusCode()).isEqualTo(302);
        assertThat(replayed.headers().firstValue("Location").orElse("")).endsWith("/login.xhtml");
        assertThat(HouseDatabase.written()).isEqualTo(before);
    }

    @Test
    void the_number_of_anothers_case_in_a_form_that_was_opened_for_ones_own_changes_neither() {
        String own = ApiCaller.as("aino").take(ACall.from("ACME")).expect(201).number();
        String foreign = ApiCaller.as("aino").take(ACall.from("GLOBEX")).expect(201).number();
        String entry =
                HouseDatabase.texts(
                                "select max(seq)::text from journal_entry where case_id = ?",
                                Long.valueOf(foreign.substring(2)))
                        .get(0);
        Visitor maria = Visitor.plain().signIn("maria");
        HttpResponse<String> page = maria.open("/portal/case.xhtml?number=" + own);
        assertThat(page.statusCode()).isEqualTo(200);
        Map<String, Long> before = HouseDatabase.written();

        for (String number :
                List.of(foreign, foreign + "&number=" + own, own + "&number=" + foreign)) {
            maria.send(
                    "/portal/case.xhtml?number=" + number,
                    page,
                    Map.of(
                            "doubt", "doubt",
                            "number", foreign,
                            "contested", "contest-pause:" + entry,
                            "contestText", "Not mine",
                            "contest", "contest"));
        }
        HttpResponse<String> answer =
                maria.send(
                        "/portal/case.xhtml?number=" + foreign,
                        page,
                        Map.of(
                                "reply",
                                "reply",
                                "text",
                                "Into another's case",
                                "answer",
                                "answer"));

        assertThat(answer.body()).doesNotContain(foreign);
        assertThat(
                        HouseDatabase.number(
                                "select count(*) from journal_text where body in (?, ?)",
                                "Not mine",
                                "Into another's case"))
                .isZero();
        assertThat(maria.open("/portal/case.xhtml?number=" + foreign).statusCode()).isEqualTo(404);
        assertThat(HouseDatabase.written()).isEqualTo(before);
    }

    private static Map<String, String> words(String subject) {
        return Map.of(
                "matter", "matter",
                "subject", subject,
                "description", "It must never be written.",
                "kind", "fault",
                "send", "send");
    }

    private static byte[] serialised() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new HashMap<>(Map.of("any", "object")));
        }
        return bytes.toByteArray();
    }

    private static String head(String text) {
        return text.substring(0, Math.min(40, text.length()));
    }
}
