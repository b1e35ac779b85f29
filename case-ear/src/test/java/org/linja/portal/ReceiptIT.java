package org.linja.portal;

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
import org.linja.testkit.PageVisitor;
import org.linja.testkit.Patience;

/** Whoever opens a case at the portal has it in writing. */
class ReceiptIT {
    private final String login = APerson.of(ACustomer.under(ACustomer.terms()));
    private final ApiCaller customer = APerson.api(login);

    @Test
    void one_letter_names_number_criterion_deadlines_and_the_next_step() {
        String number =
                customer.with("Idempotency-Key", UUID.randomUUID().toString())
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
                        .number();
        Patience.until(() -> "a receipt for " + login, () -> !receipts().isEmpty());
        Patience.until(() -> "nothing waits to be sent again", () -> waiting(number) == 0);
        List<CaughtMail> receipts = receipts();
        assertThat(receipts).hasSize(1);
        assertThat(receipts.get(0).messageId()).startsWith("<receipt.");
        String body = receipts.get(0).body();
        assertThat(body)
                .contains(number, "Scale 9 shows nothing", "Severity, by your contract:")
                .contains("(Europe/Helsinki)", "Next: ", "/portal/case.xhtml?number=" + number)
                .doesNotContain("null", "%s");
    }

    @Test
    void what_must_be_phoned_is_no_case_and_has_no_receipt() {
        customer.with("Idempotency-Key", UUID.randomUUID().toString())
                .post(
                        "/cases",
                        Map.of(
                                "subject",
                                "Everything stands still",
                                "description",
                                "Since nine.",
                                "severity",
                                "critical"))
                .expect(422);
        customer.with("Idempotency-Key", UUID.randomUUID().toString())
                .post(
                        "/cases",
                        Map.of(
                                "subject",
                                "Scale 9 shows nothing",
                                "description",
                                "Since nine.",
                                "severity",
                                "low"))
                .expect(201);
        Patience.until(() -> "a receipt for " + login, () -> !receipts().isEmpty());
        assertThat(receipts()).hasSize(1);
        assertThat(receipts().get(0).body()).doesNotContain("Everything stands still");
    }

    @Test
    void where_no_contract_covers_a_case_neither_letter_nor_page_speaks_of_one() {
        String uncovered = APerson.of(ACustomer.takenOn());
        String number =
                APerson.api(uncovered)
                        .with("Idempotency-Key", UUID.randomUUID().toString())
                        .post(
                                "/cases",
                                Map.of(
                                        "subject",
                                        "Scale 9 shows nothing",
                                        "description",
                                        "Since nine.",
                                        "severity",
                                        "low"))
                        .expect(201)
                        .number();
        String page =
                PageVisitor.signedIn(uncovered, APerson.PASSWORD)
                        .open("/portal/case.xhtml?number=" + number)
                        .body();
        assertThat(page)
                .contains("id=\"no-clocks\"", "id=\"next-step\"")
                .doesNotContain("by the first time below");
        Patience.until(
                () -> "a receipt for " + uncovered,
                () -> !CaughtMail.sentTo(uncovered + "@linja.example").isEmpty());
        assertThat(CaughtMail.sentTo(uncovered + "@linja.example").get(0).body())
                .contains("Severity: low", "No contract covers it")
                .doesNotContain("our contract");
    }

    private static long waiting(String number) {
        return HouseDatabase.number(
                "select count(*) from outbox_entry where message_key = ?",
                "receipt:" + number.substring(2));
    }

    private List<CaughtMail> receipts() {
        return CaughtMail.sentTo(login + "@linja.example");
    }
}
