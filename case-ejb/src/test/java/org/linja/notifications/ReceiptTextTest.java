package org.linja.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linja.cases.CaseReceipt;
import org.linja.cases.rules.CaseId;
import org.linja.cases.rules.CaseStatus;
import org.linja.contracts.Customer;
import org.linja.contracts.rules.Severity;
import org.linja.rota.rules.SupportLine;
import org.linja.sla.rules.ClockKind;

class ReceiptTextTest {
    private static final Instant FRI_16_30_HELSINKI = Instant.parse("2026-11-20T14:30:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "ru"})
    void it_names_number_matter_criterion_owner_and_every_deadline_in_the_readers_zone(
            String language) {
        List<CaseReceipt.Promise> promises = new ArrayList<>();
        for (ClockKind clock : ClockKind.values()) {
            promises.add(promise(clock, FRI_16_30_HELSINKI));
        }
        ReceiptText text = text(language, "Aino Salmi", promises);
        assertThat(text.subject()).contains("L-100001", "Scale 9 at 100 %");
        assertThat(text.body())
                .contains(
                        "L-100001",
                        "Scale 9 at 100 %",
                        "One line stands still.",
                        "Aino Salmi",
                        "(Asia/Tokyo)",
                        "https://linja.example/portal/case.xhtml?number=L-100001")
                .containsPattern("23[:.]30")
                .doesNotContain("%s", " null");
        assertThat(text.body().lines().filter(line -> line.contains("(Asia/Tokyo)")).count())
                .as("one line for each clock, and the next step")
                .isEqualTo(ClockKind.values().length + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "ru"})
    void where_nothing_is_promised_and_nobody_has_it_that_is_said(String language) {
        String body = text(language, null, List.of()).body();
        assertThat(body)
                .contains(AlertTexts.words(reader(language)).getString("receipt.no-promise"))
                .contains(AlertTexts.words(reader(language)).getString("receipt.next.nobody"))
                .doesNotContain(" null", "%s");
        assertThat(
                        text(language, "Aino Salmi", List.of(promise(ClockKind.ACKNOWLEDGE, null)))
                                .body())
                .as("a clock that a pause holds has no deadline to tell")
                .contains("Aino Salmi")
                .doesNotContain(" null", "%s");
    }

    private static CaseReceipt.Promise promise(ClockKind clock, @Nullable Instant dueAt) {
        return new CaseReceipt.Promise(clock, FRI_16_30_HELSINKI, dueAt, Duration.ofHours(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "ru"})
    void where_no_contract_covers_it_none_is_said_to_promise_anything(String language) {
        ResourceBundle words = AlertTexts.words(reader(language));
        assertThat(text(language, null, List.of(), false).body())
                .contains(words.getString("receipt.no-contract"))
                .doesNotContain(words.getString("receipt.no-promise"))
                .doesNotContain(words.getString("receipt.severity").replace("%s", ""));
    }

    private static ReceiptText text(
            String language, @Nullable String owner, List<CaseReceipt.Promise> promises) {
        return text(language, owner, promises, true);
    }

    private static ReceiptText text(
            String language,
            @Nullable String owner,
            List<CaseReceipt.Promise> promises,
            boolean underContract) {
        return new ReceiptText(
                new CaseReceipt(
                        new CaseId(100_001),
                        1,
                        Severity.HIGH,
                        CaseStatus.NEW,
                        SupportLine.LINE_1,
                        owner,
                        new Customer(1, "ACME", "Acme Oy", "Europe/Helsinki", "fi", true, null, 0),
                        false,
                        promises),
                "Scale 9 at 100 %",
                underContract ? "One line stands still." : "",
                underContract,
                reader(language),
                "https://linja.example");
    }

    private static Recipient reader(String language) {
        return new Recipient(
                7, "maria@acme.example", null, null, false, List.of(), language, "Asia/Tokyo");
    }
}
