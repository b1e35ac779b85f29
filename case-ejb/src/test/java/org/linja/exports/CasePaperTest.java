package org.linja.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linja.platform.json.JsonText;

class CasePaperTest {
    private static final String TOLD =
            """
            {"number": "L-7", "subject": "<script>alert(1)</script> & more", "description": "One\\ntwo",
             "severity": "high", "status": "waiting-for-customer", "kind": "fault", "channel": "portal",
             "openedAt": "2026-11-26T22:30:00.000000Z", "resolvedAt": null,
             "journal": [{"seq": 1, "at": "2026-11-26T08:00:00Z", "kind": "case-opened", "by": "Ada", "text": null}],
             "procedures": [{"template": "change", "version": 2, "title": "Change | Muutos | Изменение", "state": "done",
                             "approvals": [{"step": "sign", "state": "done", "by": "Ada <b>", "digest": "ab12"}]}],
             "alerts": [], "clocks": [{"kind": "resolve", "severity": "high", "state": "met", "dueAt": "2026-11-26T22:30:00.000000Z"}], "commitments": [],
             "documents": [{"number": "ACME-2026-0001", "kind": "case-act", "language": "fi", "by": "Ada"}],
             "files": []}""";

    @Test
    void words_of_people_are_shown_and_never_run() {
        assertThat(paper("en"))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; more", "One<br>\ntwo")
                .doesNotContain("<script", "null");
    }

    @Test
    void what_a_signatory_approved_stands_under_its_procedure() {
        assertThat(paper("en"))
                .containsSubsequence("<h2>Procedures", "Change | Muutos", "<h2>What you approved")
                .containsSubsequence("sign", "Ada &lt;b&gt;", "ab12");
    }

    @Test
    void documents_of_the_case_are_named_by_their_numbers() {
        assertThat(paper("en"))
                .containsSubsequence("<h2>Documents", "ACME-2026-0001", "Act of work done");
    }

    @ParameterizedTest
    @CsvSource({"en, What happened", "fi, Tapahtumat", "ru, Что происходило"})
    void it_is_in_the_language_it_was_ordered_in(String language, String journal) {
        assertThat(paper(language))
                .contains("<html lang=\"" + language + "\">", "<h2>" + journal + "</h2>");
    }

    @ParameterizedTest
    @CsvSource({
        "en, High, Waiting for customer, Case opened, Met",
        "fi, Korkea, Odottaa asiakasta, Asia avattu, Toteutui",
        "ru, Высокая, Ждём клиента, Обращение открыто, Выполнено"
    })
    void nobody_reads_the_houses_own_codes(
            String language, String severity, String status, String entry, String clock) {
        assertThat(paper(language))
                .contains("<dd>" + severity + "</dd>", status, entry, clock)
                .doesNotContain("waiting-for-customer", "case-opened", ">high<", ">met<", ">done<");
    }

    @Test
    void moments_are_those_of_the_firm_and_the_paper_says_where() {
        assertThat(paper("en"))
                .contains("27 Nov 2026, 00:30:00", "<dt>Time zone</dt><dd>Europe/Helsinki</dd>")
                .doesNotContain("T22:30:00");
    }

    private static String paper(String language) {
        return CasePaper.of(JsonText.stored(TOLD), language, ZoneId.of("Europe/Helsinki"));
    }
}
