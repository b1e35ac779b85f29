package org.linja.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linja.testkit.ACustomer;
import org.linja.testkit.APerson;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.CaughtMail;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.Patience;

/**
 * That something waits at the portal is written to whoever brought the case. Letters about one case
 * are written in order: once a later one is there, an earlier one that is not will never be.
 */
class AnswerLettersIT {
    private static final String ANSWERED = "There is an answer in your case ";

    private final ApiCaller aino = ApiCaller.as("aino");
    private final String firm = ACustomer.under(ACustomer.terms());
    private final String login = APerson.of(firm);
    private final ApiCaller person = APerson.api(login);

    @Test
    void an_answer_at_the_desk_is_one_letter_that_says_where_and_never_what() {
        String number = brought();
        aino.act(number, "answers", Map.of("text", "The manual lies under the lid."));
        awaitLetters(1);
        assertThat(letters().get(0).body())
                .contains(ANSWERED + number, "/portal/case.xhtml?number=" + number)
                .contains("account.xhtml")
                .doesNotContain("under the lid", "null");
        aino.act(number, "answers", Map.of("text", "And on page nine."));
        awaitLetters(2);
        assertThat(letters()).extracting(CaughtMail::messageId).doesNotHaveDuplicates();
    }

    @Test
    void what_was_said_by_phone_is_written_to_nobody() {
        String number = brought();
        aino.act(number, "questions", Map.of("text", "Which of the gates is it?", "by", "phone"));
        assertThat(owed(number)).isZero();
        aino.act(number, "customer-answers", Map.of("text", "Gate 4.", "by", "mail"));
        aino.act(number, "answers", Map.of("text", "It opens again."));
        awaitLetters(1);
        assertThat(letters().get(0).body()).contains(ANSWERED + number);
    }

    @Test
    void a_note_between_colleagues_is_written_to_nobody() {
        String number = brought();
        aino.act(number, "notes", Map.of("text", "He never reads."));
        aino.act(number, "answers", Map.of("text", "It opens again."));
        awaitLetters(1);
        assertThat(letters().get(0).body()).contains(ANSWERED + number);
    }

    @Test
    void who_wants_no_such_letters_gets_none_until_they_want_them_again() {
        person.put("/own-mail", Map.of("answers", false)).expect(204);
        String number = brought();
        aino.act(number, "answers", Map.of("text", "The manual lies under the lid."));
        Patience.until("nothing waits to be written", () -> owed(number) == 0);
        assertThat(letters()).isEmpty();
        person.put("/own-mail", Map.of("answers", true)).expect(204);
        aino.act(number, "questions", Map.of("text", "Which of the gates is it?", "by", "portal"));
        awaitLetters(1);
        assertThat(letters().get(0).body()).contains("In your case " + number);
    }

    private String brought() {
        String number =
                person.with("Idempotency-Key", UUID.randomUUID().toString())
                        .post(
                                "/cases",
                                Map.of(
                                        "subject", "Where is the manual?",
                                        "description", "Of gate 4.",
                                        "severity", "low"))
                        .expect(201)
                        .number();
        aino.act(number, "accept", Map.of());
        return number;
    }

    private static long owed(String number) {
        return HouseDatabase.number(
                "select count(*) from outbox_entry where message_key = ?",
                "answer:" + number.substring(2));
    }

    private void awaitLetters(int count) {
        Patience.until(
                () -> count + " letters to " + login + ", but " + letters().size(),
                () -> letters().size() == count);
    }

    private List<CaughtMail> letters() {
        return CaughtMail.sentTo(login + "@linja.example").stream()
                .filter(mail -> mail.messageId().startsWith("<answer."))
                .toList();
    }
}
