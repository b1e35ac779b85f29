package org.linja.exports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linja.platform.json.JsonText;

class CasePaperTest {
    private static final String TOLD =
            """
            {"number": "L-7", "subject": "<script>alert(1)</script> & more", "description": "One\\ntwo",
             "severity": "high", "resolvedAt": null,
             "journal": [{"seq": 1, "at": "2026-11-26T08:00:00Z", "kind": "case-opened", "by": "Ada", "text": null}],
             "procedures": [{"template": "change", "version": 2, "title": "Change | Muutos | Изменение", "state": "done",
                             "approvals": [{"step": "sign", "state": "done", "by": "Ada <b>", "digest": "ab12"}]}],
             "alerts": [], "clocks": [], "commitments": [],
             "documents": [{"number": "ACME-2026-0001", "kind": "case-act", "language": "fi", "by": "Ada"}],
             "files": []}""";

    @Test
    void words_of_people_are_shown_and_never_run() {
        assertThat(CasePaper.of(JsonText.stored(TOLD), "en"))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; more", "One<br>\ntwo")
                .doesNotContain("<script", "null");
    }

    @Test
    void what_a_signatory_approved_stands_under_its_procedure() {
        assertThat(CasePaper.of(JsonText.stored(TOLD), "en"))
                .containsSubsequence("<h2>Procedures", "Change | Muutos", "<h2>What you approved")
                .containsSubsequence("sign", "Ada &lt;b&gt;", "ab12");
    }

    @Test
    void documents_of_the_case_are_named_by_their_numbers() {
        assertThat(CasePaper.of(JsonText.stored(TOLD), "en"))
                .containsSubsequence("<h2>Documents", "ACME-2026-0001", "case-act");
    }

    @ParameterizedTest
    @CsvSource({"en, What happened", "fi, Tapahtumat", "ru, Что происходило"})
    void it_is_in_the_language_it_was_ordered_in(String language, String journal) {
        assertThat(CasePaper.of(JsonText.stored(TOLD), language))
                .contains("<html lang=\"" + language + "\">", "<h2>" + journal + "</h2>");
    }
}
