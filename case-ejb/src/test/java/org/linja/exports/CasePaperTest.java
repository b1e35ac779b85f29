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
             "clocks": [], "commitments": [], "files": []}""";

    @Test
    void words_of_people_are_shown_and_never_run() {
        assertThat(CasePaper.of(JsonText.stored(TOLD), "en"))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; more", "One<br>\ntwo")
                .doesNotContain("<script", "null");
    }

    @ParameterizedTest
    @CsvSource({"en, What happened", "fi, Tapahtumat", "ru, Что происходило"})
    void it_is_in_the_language_it_was_ordered_in(String language, String journal) {
        assertThat(CasePaper.of(JsonText.stored(TOLD), language))
                .contains("<html lang=\"" + language + "\">", "<h2>" + journal + "</h2>");
    }
}
