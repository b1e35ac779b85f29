package org.linja.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.linja.testkit.HouseDatabase;

/** A phone call from the ringing phone to a person on duty who has accepted it. */
class PhoneCallJourneyIT {
    private static final double PATIENCE_MS = 30_000;

    @RegisterExtension static final Browsers BROWSERS = new Browsers();

    @Test
    void a_critical_call_becomes_a_case_climbs_to_line_2_and_is_accepted() {
        Page aino = BROWSERS.window("aino");
        String number = takeCriticalCall(aino, "Paper machine 5 has stopped");
        assertThat(aino.locator("#receipt-owner")).containsText("Aino Salmi");
        assertThat(aino.locator("#read-back")).containsText(number);

        HouseDatabase.forward(Duration.ofMinutes(16));
        Page ilmari = BROWSERS.window("ilmari");
        ilmari.navigate("/escalation/alerts.xhtml");
        Locator alert = ilmari.locator("article.alert", withText(number));
        assertThat(alert).isVisible(within(PATIENCE_MS));
        alert.locator("input[type=submit], button").first().click();
        assertThat(alert).isHidden(hiddenWithin(PATIENCE_MS));

        ilmari.navigate("/cases/case.xhtml?number=" + number);
        assertThat(ilmari.locator("#owner")).containsText("Ilmari Kuusi");
        assertThat(ilmari.locator("#timeline .timeline__entry--alert-accepted")).hasCount(1);
    }

    @Test
    void a_half_written_call_outlives_its_tab() {
        Page aino = BROWSERS.window("aino");
        aino.navigate("/intake/phone-call.xhtml");
        aino.fill("#subject", "The second boiler hums");
        aino.waitForResponse(
                response -> response.url().contains("phone-call"),
                () -> aino.locator("#subject").blur());
        assertThat(aino.locator("#draft-state")).not().isEmpty();
        Page again = aino.context().newPage();
        aino.close();
        again.navigate("/intake/phone-call.xhtml");
        assertThat(again.locator("#subject")).hasValue("The second boiler hums");
    }

    @Test
    void what_is_typed_while_an_answer_is_on_its_way_stays() {
        Page aino = BROWSERS.window("aino");
        aino.navigate("/intake/phone-call.xhtml");
        aino.fill("#customer", "");
        aino.locator("#customer").pressSequentially("maria");
        assertThat(aino.locator("#hits input[value^='Maria Lindqvist']")).isVisible();
        List<Route> heldBack = new ArrayList<>();
        aino.route(
                "**/phone-call.xhtml",
                route -> {
                    if (heldBack.isEmpty()) {
                        heldBack.add(route);
                    } else {
                        route.resume();
                    }
                });
        aino.locator("#hits input[value^='Maria Lindqvist']").click();
        aino.waitForCondition(() -> !heldBack.isEmpty());

        aino.fill("#subject", "Typed before the card came");
        aino.waitForResponse("**/phone-call.xhtml", () -> heldBack.get(0).resume());

        assertThat(aino.locator("#card-title")).isVisible();
        assertThat(aino.locator("#caller-name")).hasValue("Maria Lindqvist");
        assertThat(aino.locator("#subject")).hasValue("Typed before the card came");
    }

    @Test
    void a_long_sentence_can_be_scrolled_without_a_mouse_on_a_phone() {
        Page aino =
                BROWSERS.window("aino", new Browser.NewContextOptions().setViewportSize(360, 700));
        describeCriticalCall(
                aino, "The drive of paper machine 5 stops again and again. ".repeat(3));
        assertThat(aino.locator("#sentence")).containsText("again and again");
        Assertions.assertThat(Axe.violations(aino)).isEmpty();
    }

    @Test
    void what_a_caller_says_is_shown_as_typed() {
        String hostile = "<b onclick=alert(1)>#{7*7} ${7*7}</b>";
        Page aino = BROWSERS.window("aino");
        String number = takeCriticalCall(aino, hostile);
        aino.navigate("/cases/case.xhtml?number=" + number);
        assertThat(aino.locator("#subject")).hasText(hostile);
    }

    @Test
    void the_second_of_two_people_on_one_case_is_told_and_keeps_every_word() {
        Page aino = BROWSERS.window("aino");
        String number = takeCriticalCall(aino, "Two people look at this");
        Page ilmari = BROWSERS.window("ilmari");
        for (Page each : new Page[] {aino, ilmari}) {
            each.navigate("/cases/case.xhtml?number=" + number);
        }
        note(aino, "I am calling the mill back.");
        assertThat(aino.locator("#timeline")).containsText("I am calling the mill back.");
        note(ilmari, "I have looked at the drive.");
        assertThat(ilmari.locator("#timeline")).not().containsText("I have looked at the drive.");
        assertThat(ilmari.locator("#text")).hasValue("I have looked at the drive.");
    }

    static String takeCriticalCall(Page page, String subject) {
        describeCriticalCall(page, subject);
        page.locator("#subject").press("Enter");
        return page.locator("#receipt-number").innerText().strip();
    }

    private static void describeCriticalCall(Page page, String subject) {
        page.navigate("/intake/phone-call.xhtml");
        page.fill("#customer", "");
        page.locator("#customer").pressSequentially("maria");
        page.locator("#hits input[value^='Maria Lindqvist']").click();
        assertThat(page.locator("#card-title")).isVisible();
        page.locator("fieldset.question").first().locator("input[value=yes]").check();
        page.fill("#subject", subject);
        page.fill("#description", "The drive reports E-417 and nothing moves.");
    }

    private static void note(Page page, String text) {
        page.locator("#composer input[value=note]").check();
        page.fill("#text", text);
        page.waitForResponse(
                response -> response.url().contains("case.xhtml"),
                () -> page.locator("#send").click());
    }

    private static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static LocatorAssertions.IsVisibleOptions within(double ms) {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(ms);
    }

    private static LocatorAssertions.IsHiddenOptions hiddenWithin(double ms) {
        return new LocatorAssertions.IsHiddenOptions().setTimeout(ms);
    }
}
