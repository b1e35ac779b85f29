package org.linja.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "ru"})
    void it_says_that_something_waits_and_where_and_not_what(String language) {
        for (String what :
                new String[] {"answer-given", "advice-given", "question-asked", "case-resolved"}) {
            AnswerText text =
                    new AnswerText(
                            what,
                            "L-100001",
                            "Scale 9 at 100 %",
                            new LetterReader(7L, 1, "maria@acme.example", language, "Asia/Tokyo"),
                            "https://linja.example");
            assertThat(text.subject()).contains("L-100001").doesNotContain("%");
            assertThat(text.body())
                    .contains("L-100001", "Scale 9 at 100 %")
                    .contains("https://linja.example/portal/case.xhtml?number=L-100001")
                    .contains("https://linja.example/account.xhtml")
                    .doesNotContain("%s", "null");
        }
    }
}
