package org.linja.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.linja.testkit.ACall;
import org.linja.testkit.ALadder;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.Events;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.Patience;

/**
 * At three in the morning, on a small telephone with a poor line, one tap is enough; in Finnish.
 */
class DutyPhoneIT {
    @RegisterExtension static final Browsers BROWSERS = new Browsers();

    private static final Browser.NewContextOptions PHONE =
            new Browser.NewContextOptions().setViewportSize(360, 740);
    private static final int SMALLEST_TARGET = 48;
    private static final int LOOKS_IN_A_WATCH = 20;
    private static final long NEXT_LOOK = 15_000;
    private static final String HOUSE_CALLS = "**/escalation/duty.xhtml";

    private final ApiCaller aino = ApiCaller.as("aino");

    @Test
    void a_tap_while_the_line_is_dead_is_sent_when_it_lives_again() {
        String number = ringing();
        Page page = BROWSERS.window("ilmari", PHONE);
        page.navigate("/escalation/duty.xhtml");
        Locator card =
                page.locator(".duty__card").filter(new Locator.FilterOptions().setHasText(number));
        assertThat(card.locator(".button").boundingBox().height)
                .isGreaterThanOrEqualTo(SMALLEST_TARGET);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("nothing is pushed aside")
                .isEqualTo(360);
        assertThat(Axe.violations(page)).isEmpty();
        picture(page, "duty-360");

        slowLine(page);
        page.route(HOUSE_CALLS, com.microsoft.playwright.Route::abort);
        card.locator(".button").click();
        page.locator("#line:has-text('Ei yhteyttä')").waitFor();
        picture(page, "duty-offline");
        assertThat(stateOf(number)).isEqualTo("delivered");

        page.unroute(HOUSE_CALLS);
        card.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        assertThat(stateOf(number)).isEqualTo("accepted");
        page.context().close();
    }

    @Test
    void a_page_that_has_lain_open_all_the_while_takes_one_tap() {
        String number = ringing();
        Page page = BROWSERS.window("ilmari", PHONE);
        page.clock().install();
        page.navigate("/escalation/duty.xhtml");
        Locator card =
                page.locator(".duty__card").filter(new Locator.FilterOptions().setHasText(number));
        card.waitFor();
        for (int look = 0; look < LOOKS_IN_A_WATCH; look++) {
            page.waitForResponse(
                    answer -> answer.url().contains("duty"),
                    () -> page.clock().fastForward(NEXT_LOOK));
        }

        card.locator(".button").click();
        card.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        assertThat(stateOf(number)).isEqualTo("accepted");
        page.context().close();
    }

    @Test
    void what_somebody_else_took_meanwhile_leaves_the_telephone_without_a_fault() {
        String number = ringing();
        Page page = BROWSERS.window("ilmari", PHONE);
        page.navigate("/escalation/duty.xhtml");
        Locator card =
                page.locator(".duty__card").filter(new Locator.FilterOptions().setHasText(number));
        card.waitFor();
        aino.at(number).post("/cases/" + number + "/accept", Map.of()).expect(200);
        Events.settle();

        card.locator(".button").click();
        card.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        assertThat(stateOf(number)).isEqualTo("superseded");
        assertThat(page.title()).contains("Päivystys");
        page.context().close();
    }

    @Test
    void one_tap_says_that_all_channels_were_looked_at_unless_something_has_come() {
        Page page = BROWSERS.window("ilmari", PHONE);
        page.navigate("/escalation/duty.xhtml");
        page.locator("#makeRound").waitFor();
        long before = rounds();
        aino.take(ACall.from("ACME").about("Came while the telephone lay there")).expect(201);
        page.click("#makeRound");
        page.locator("#line:has-text('on tullut uutta')").waitFor();
        assertThat(rounds()).isEqualTo(before);

        assertThat(page.locator("#makeRound").boundingBox().height)
                .isGreaterThanOrEqualTo(SMALLEST_TARGET);
        page.click("#makeRound");
        page.locator("#line:has-text('Kierros on kirjattu')").waitFor();
        assertThat(rounds()).isEqualTo(before + 1);
        page.context().close();
    }

    @Test
    void a_drill_that_a_manager_begins_rings_on_her_own_telephone_and_is_taken_there() {
        String code = ALadder.code();
        ALadder.sign(code, null, List.of(ALadder.rung("PT30M", "person:kaisa")));
        Page page = BROWSERS.window("kaisa", PHONE);
        String ladder = "/escalation/ladder.xhtml?code=" + code;
        page.navigate(ladder);
        page.selectOption("#severity", "critical");
        page.click("#startDrill");
        page.locator("#text[aria-invalid=true]").waitFor();
        page.fill("#text", "Kuten joka kuukausi");
        page.click("#startDrill");
        page.waitForURL("**/escalation/calls.xhtml?number=*");
        String number = page.url().replaceAll(".*number=(L-[0-9]+).*", "$1");
        assertThat(page.locator("#steps").textContent()).contains("Kaisa");
        page.navigate(ladder);
        page.fill("#text", "Kuten joka kuukausi");
        page.click("#startDrill");
        page.locator("#notes .note--error").waitFor();
        assertThat(page.inputValue("#text")).isEqualTo("Kuten joka kuukausi");

        Patience.until(number + " rings", () -> stateOf(number).equals("delivered"));
        page.navigate("/escalation/duty.xhtml");
        Locator card =
                page.locator(".duty__card").filter(new Locator.FilterOptions().setHasText(number));
        card.locator(".button").click();
        card.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        assertThat(stateOf(number)).isEqualTo("accepted");
        page.context().close();
    }

    private static long rounds() {
        return HouseDatabase.number("select count(*) from duty_round");
    }

    @Test
    void how_one_is_reached_is_said_on_a_page() {
        Page page = BROWSERS.window("ilmari", PHONE);
        page.navigate("/escalation/reach.xhtml");
        page.fill("#phone", "040 123");
        page.selectOption("#first", "sms");
        page.click("#save");
        page.locator("text=Tähän kuuluu puhelinnumero").first().waitFor();
        page.fill("#phone", "+358 40 123 4567");
        page.click("#save");
        page.locator("#phone[value='+358401234567']").waitFor();
        picture(page, "reach-360");
        assertThat(Axe.violations(page)).isEmpty();
        page.selectOption("#first", "");
        page.fill("#phone", "");
        page.click("#save");
        page.locator("#phone[value=''], #phone:not([value])").waitFor();
        page.context().close();
    }

    /**
     * Half a second until anything arrives, and then no more than a fifth of a megabit a second.
     */
    private static void slowLine(Page page) {
        JsonObject line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", 500);
        line.addProperty("downloadThroughput", 25_000);
        line.addProperty("uploadThroughput", 25_000);
        CDPSession session = page.context().newCDPSession(page);
        session.send("Network.enable");
        session.send("Network.emulateNetworkConditions", line);
    }

    private String ringing() {
        String number =
                aino.take(ACall.from("ACME").critical().about("Machine 3 stands still"))
                        .expect(201)
                        .number();
        HouseDatabase.forward(Duration.ofMinutes(15).plusSeconds(1));
        Patience.until(number + " rings", () -> stateOf(number).equals("delivered"));
        return number;
    }

    private static String stateOf(String number) {
        return HouseDatabase.texts(
                        "select state from notification where case_id = ? order by id",
                        Long.parseLong(number.substring(2)))
                .stream()
                .findFirst()
                .orElse("none");
    }

    private static void picture(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", name + ".png")));
    }
}
