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

/** The customer's door: own cases, own words. */
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
    void what_is_missing_is_said_in_words_while_the_hand_stays_in_its_field() {
        Page maria = BROWSERS.window("maria");
        maria.navigate("/portal/open-case.xhtml");
        assertThat(maria.locator("#there")).containsText("Support desk");
        assertThat(maria.locator("#meter-title")).containsText("0 of 7");
        maria.fill("#subject", "Urgent help");
        maria.locator("#description").focus();
        assertThat(maria.locator("#missing")).containsText("could stand over any matter");
        maria.keyboard().type("It stopped");
        assertThat(maria.locator("#missing")).containsText("a few sentences");
        assertThat(maria.locator("#description")).isFocused();
        assertThat(maria.locator("#description")).hasValue("It stopped");
        maria.fill("#subject", "Scale 9 shows nothing");
        maria.locator("#subject").blur();
        assertThat(maria.locator("#missing")).not().containsText("could stand over any matter");
        maria.locator("#kind input[value=how-to]").check();
        assertThat(maria.locator("#goal")).isVisible();
        assertThat(maria.locator("#missing")).containsText("which version");
        maria.fill("#goal", "A weight on the screen");
        maria.fill("#tried", "The manual, page nine.");
        assertThat(maria.locator("#severity-now")).hasCount(0);
        maria.locator("fieldset.question").nth(3).locator("input[value=yes]").check();
        assertThat(maria.locator("#severity-now")).containsText("the severity is");
        maria.locator("#send").click();
        assertThat(maria.locator("#description"))
                .containsText("What do you want to reach? A weight on the screen");
        assertThat(maria.locator("#next-step")).containsText("Next:");
        assertThat(maria.locator("dd#tried")).hasText("The manual, page nine.");
    }

    @Test
    void a_customer_withdraws_a_case_and_has_it_taken_up_again() {
        Page maria = BROWSERS.window("maria");
        write(maria, "Scale 10 shows nothing", 3);
        maria.fill("#withdrawText", "The cable was loose.");
        maria.locator("#withdraw").click();
        assertThat(maria.locator("#notes")).containsText("withdrawn");
        assertThat(maria.locator(".timeline__entry--case-ended"))
                .containsText("The cable was loose.");
        maria.fill("#reopenText", "It is loose again.");
        maria.locator("#reopen").click();
        assertThat(maria.locator("#notes")).containsText("open again");
        assertThat(maria.locator(".timeline__entry--case-reopened"))
                .containsText("It is loose again.");
    }

    @Test
    void a_customer_sees_a_pause_differently_and_both_readings_stand_at_the_clock() {
        String number = ApiCaller.as("aino").take(ACall.from("ACME")).expect(201).number();
        ApiCaller.as("aino").act(number, "accept", Map.of());
        ApiCaller.as("aino").act(number, "questions", Map.of("text", "Which of the gates is it?"));
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
