package org.linja.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An auditor orders an opinion, reads it, opens a broken promise and takes the paper along. */
class OpinionJourneyIT {
    private static final double PATIENCE_MS = 120_000;

    @RegisterExtension static final Browsers BROWSERS = new Browsers();

    @Test
    void an_opinion_is_ordered_read_and_taken_along() throws IOException {
        Page otto = BROWSERS.window("otto");
        order(otto);
        assertThat(otto.locator("#compliance-picture")).isVisible();
        assertThat(otto.locator("#spread-picture")).isVisible();
        assertThat(otto.locator("#hands-picture")).isVisible();
        assertThat(otto.locator(".strip")).containsText("AROUND-THE-CLOCK");

        for (String form : List.of("pdf", "xlsx", "csv", "json")) {
            Download download = otto.waitForDownload(() -> otto.click("#" + form));
            assertThat(download.suggestedFilename()).endsWith("." + form);
            assertThat(Files.size(download.path())).isPositive();
        }

        otto.locator("#byLine a").first().click();
        assertThat(otto.locator("#breaches")).isVisible();
        Locator broken = otto.locator("#breachRows .number").first();
        String number = broken.innerText();
        broken.click();
        assertThat(otto.locator("#title")).containsText(number);
    }

    @Test
    void a_broken_promise_opens_into_its_minutes_and_back_to_where_one_was() {
        Page otto = BROWSERS.window("otto");
        order(otto);
        otto.locator("#byLine a").first().click();
        assertThat(otto.locator("#breaches")).isVisible();
        String list = otto.url();
        otto.locator("#breachRows .minutes").first().click();
        assertThat(otto.locator("#check")).hasClass(Pattern.compile("note--good"));
        otto.locator(".clockbar__minutes summary").first().click();
        assertThat(otto.locator(".clockbar__minutes tbody tr").first()).isVisible();
        assertThat(otto.locator("#timeline")).isVisible();
        otto.click("#back");
        assertThat(otto.locator("#breachRows")).isVisible();
        assertThat(otto.url()).isEqualTo(list);
    }

    @Test
    void an_opinion_opens_into_what_was_sold_and_delivered_and_that_into_a_verdict() {
        Page otto = BROWSERS.window("otto");
        order(otto);
        otto.locator(".strip a").first().click();
        assertThat(otto.locator("#control")).isVisible();
        assertThat(otto.locator("#others")).isVisible();
        for (String form : List.of("pdf", "csv")) {
            Download download = otto.waitForDownload(() -> otto.click("#" + form));
            assertThat(download.suggestedFilename()).endsWith("." + form);
        }
        otto.locator("[id$=targets] a.number").first().click();
        assertThat(otto.locator("#check")).hasClass(Pattern.compile("note--good"));
    }

    @Test
    void two_opinions_on_the_same_facts_say_the_same() {
        Page otto = BROWSERS.window("otto");
        order(otto);
        order(otto);
        otto.click("#compare");
        otto.locator("#others .number").first().click();
        assertThat(otto.locator("#title")).isVisible();
        assertThat(otto.locator("#shifts")).isVisible();
    }

    @Test
    void axe_finds_nothing_on_opinion_verdict_and_desk() {
        Page otto = BROWSERS.window("otto");
        order(otto);
        assertThat(Axe.violationsInEveryLight(otto)).isEmpty();
        otto.locator(".strip a").first().click();
        assertThat(otto.locator("#control")).isVisible();
        assertThat(Axe.violationsInEveryLight(otto)).isEmpty();
        otto.goBack();
        otto.locator("#breachRows .minutes").first().click();
        otto.locator(".clockbar__minutes summary").first().click();
        assertThat(Axe.violationsInEveryLight(otto)).isEmpty();
        otto.navigate("/reports/desk.xhtml");
        otto.fill("#customer", "ACME");
        otto.fill("#from", "2026-01-01T00:00");
        otto.fill("#to", "2027-12-01T00:00");
        otto.click("#measure");
        assertThat(otto.locator("#arrivals-picture")).isVisible(within());
        assertThat(Axe.violationsInEveryLight(otto)).isEmpty();
    }

    /** Orders an opinion on everything there is and waits until it is done. */
    private static void order(Page otto) {
        otto.navigate("/audit/opinions.xhtml");
        otto.fill("#from", "2020-01-01T00:00");
        otto.fill("#to", "2030-01-01T00:00");
        otto.fill("#customer", "ACME");
        otto.click("#request");
        assertThat(otto.locator("#pdf")).isVisible(within());
        assertThat(otto.locator(".measures")).isVisible();
    }

    private static LocatorAssertions.IsVisibleOptions within() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MS);
    }
}
