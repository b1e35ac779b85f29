package org.linja.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.linja.testkit.ACall;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.HouseDatabase;

/** The customer's door: own cases, own words, the hotline for what is critical. */
class PortalJourneyIT {
    // Opened, taken, routed, accepted, and then asked.
    private static final int QUESTION = 5;

    @RegisterExtension static final Browsers BROWSERS = new Browsers();

    @Test
    void a_customer_opens_a_case_and_nobody_elses_customer_finds_it() {
        Page maria = BROWSERS.window("maria");
        write(maria, "Scale 9 shows nothing", 3);
        assertThat(maria.locator("#subject")).hasText("Scale 9 shows nothing");
        String number = maria.url().replaceAll(".*number=(L-[0-9]+).*", "$1");

        Page oleg = BROWSERS.window("oleg");
        Response answer =
                Objects.requireNonNull(oleg.navigate("/portal/case.xhtml?number=" + number));
        Assertions.assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void a_critical_matter_is_sent_to_the_hotline_and_no_word_is_lost() {
        Page maria = BROWSERS.window("maria");
        write(maria, "Everything stands still", 0);
        assertThat(maria.locator("#notes")).containsText("+358 9 4245 0100");
        assertThat(maria.locator("#subject")).hasValue("Everything stands still");
    }

    @Test
    void a_customer_sees_a_pause_differently_and_both_readings_stand_at_the_clock() {
        String number = ApiCaller.as("aino").take(ACall.from("ACME")).expect(201).number();
        act(number, "accept", Map.of());
        act(number, "questions", Map.of("text", "Which of the gates is it?"));
        HouseDatabase.forward(Duration.ofMinutes(30));
        Page maria = BROWSERS.window("maria");
        maria.navigate("/portal/case.xhtml?number=" + number);
        maria.selectOption("#contested", "contest-pause:" + QUESTION);
        maria.fill("#contestText", "We had told you on Tuesday.");
        maria.locator("#contest").click();
        assertThat(maria.locator("#notes")).containsText("Both readings");
        assertThat(maria.locator(".clockbar__other").first()).containsText("contests a pause");
        assertThat(maria.locator(".timeline__entry--pause-contested"))
                .containsText("We had told you on Tuesday.");
        Page aino = BROWSERS.window("aino");
        aino.navigate("/cases/case.xhtml?number=" + number);
        assertThat(aino.locator(".clockbar__other").first()).isVisible();
    }

    private static void act(String number, String act, Map<String, String> words) {
        ApiCaller aino = ApiCaller.as("aino");
        long version = aino.get("/cases/" + number).version();
        aino.having(version).post("/cases/" + number + "/" + act, words).expect(200);
    }

    /** Answers the question with this index with yes and sends. */
    private static void write(Page page, String subject, int question) {
        page.navigate("/portal/open-case.xhtml");
        page.fill("#subject", subject);
        page.fill("#description", "It began after the change of shift.");
        page.locator("fieldset.question").nth(question).locator("input[value=yes]").check();
        page.waitForResponse(
                response -> response.url().contains("open-case"),
                () -> page.locator("#send").click());
    }
}
