package org.linja.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The customer's door: own cases, own words, the hotline for what is critical. */
class PortalJourneyIT {
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
