package org.linja.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.linja.testkit.HouseDatabase;

/** A day's work on cases: by keys, from hand to hand, and through a session that is lost. */
class CaseJourneyIT {
    @RegisterExtension static final Browsers BROWSERS = new Browsers();

    @Test
    void a_case_lies_in_the_hands_of_line_1_until_line_2_has_taken_it() {
        Page aino = BROWSERS.window("aino");
        String number = PhoneCallJourneyIT.takeCriticalCall(aino, "The press is out of true");
        aino.navigate("/cases/case.xhtml?number=" + number);
        aino.locator("#accept").click();
        assertThat(aino.locator("#accept")).isHidden();
        act(aino, "offer-hand-over", "The drive needs somebody who knows it.");
        assertThat(aino.locator("#owner")).containsText("Aino Salmi");

        Page ilmari = BROWSERS.window("ilmari");
        ilmari.navigate("/cases/case.xhtml?number=" + number);
        ilmari.locator("#acceptHandOver").click();
        assertThat(ilmari.locator("#owner")).containsText("Ilmari Kuusi");
        assertThat(ilmari.locator("#acceptHandOver")).isHidden();
    }

    @Test
    void a_case_is_taken_from_the_queue_by_keys_alone() {
        Page aino = BROWSERS.window("aino");
        String number = PhoneCallJourneyIT.takeCriticalCall(aino, "The cutter stands");
        aino.navigate("/cases/queue.xhtml?text=" + number);
        aino.keyboard().press("j");
        aino.keyboard().press("a");
        assertThat(aino.locator("[id$=accept]")).hasCount(0);
        aino.keyboard().press("j");
        aino.keyboard().press("Enter");
        assertThat(aino).hasURL(Pattern.compile(".*case\\.xhtml\\?number=" + number));
        assertThat(aino.locator("#owner")).containsText("Aino Salmi");
    }

    @Test
    void a_button_pressed_before_the_pages_libraries_have_settled_does_what_it_says() {
        Page aino = BROWSERS.window("aino");
        String number = PhoneCallJourneyIT.takeCriticalCall(aino, "The calender slows down");
        aino.addInitScript(
                "document.addEventListener('DOMContentLoaded',"
                        + " () => document.querySelector('[id$=accept]')?.click())");
        aino.navigate("/cases/queue.xhtml?text=" + number);
        assertThat(aino.locator("[id$=accept]")).hasCount(0);
        assertThat(aino.locator("[data-number]")).hasText(number);
    }

    @Test
    void
            a_button_that_the_pages_own_scripts_did_not_send_does_nothing_and_works_on_the_page_shown_anew() {
        Page aino = BROWSERS.window("aino");
        String number = PhoneCallJourneyIT.takeCriticalCall(aino, "The reel brake smells");
        aino.navigate("/cases/queue.xhtml?text=" + number);
        aino.evaluate(
                "document.getElementById('title').textContent = 'unsettled';"
                        + "PrimeFaces.csp.NONCE_VALUE = '';"
                        + "document.querySelectorAll(\"[name='primefaces.nonce']\")"
                        + ".forEach(input => input.remove())");
        aino.locator("[id$=accept]").click();
        assertThat(aino.locator("#title")).not().hasText("unsettled");
        aino.locator("[id$=accept]").click();
        assertThat(aino.locator("[id$=accept]")).hasCount(0);
        assertThat(aino.locator("[data-number]")).hasText(number);
    }

    @Test
    void a_moment_is_put_right_by_two_people_and_read_as_known_then() {
        Page aino = BROWSERS.window("aino");
        String number = PhoneCallJourneyIT.takeCriticalCall(aino, "The winder slips");
        HouseDatabase.forward(Duration.ofMinutes(30));
        aino.navigate("/cases/case.xhtml?number=" + number);
        aino.locator("#accept").click();
        assertThat(aino.locator("#accept")).isHidden();
        aino.locator("#composer input[value=correct]").check();
        assertThat(aino.locator("#moment")).isVisible();
        aino.fill("#moment", helsinki(HouseDatabase.now().minus(Duration.ofMinutes(25))));
        aino.fill("#text", "The recording says so.");
        aino.locator("#send").click();
        assertThat(aino.locator("#corrections")).containsText("The recording says so.");
        assertThat(aino.locator("[id$=confirmCorrection]")).hasCount(0);

        Page vesa = BROWSERS.window("vesa");
        vesa.navigate("/cases/case.xhtml?number=" + number);
        vesa.locator("[id$=refuseCorrection]").click();
        assertThat(vesa.locator("#corrections")).isVisible();
        vesa.locator("[id$=confirmCorrection]").click();
        assertThat(vesa.locator(".timeline__entry--correction-confirmed")).isVisible();
        assertThat(vesa.locator("#corrections")).hasCount(0);

        vesa.locator("#known").click();
        vesa.fill("#knownAt", helsinki(HouseDatabase.now().minus(Duration.ofMinutes(10))));
        vesa.locator("#ask").click();
        assertThat(vesa.locator(".timeline__entry--correction-confirmed")).isVisible();
    }

    @Test
    void a_lost_session_leads_back_to_the_case_and_loses_no_word() {
        Page aino = BROWSERS.window("aino");
        String number = PhoneCallJourneyIT.takeCriticalCall(aino, "The dryer is cold");
        aino.navigate("/cases/case.xhtml?number=" + number);
        aino.fill("#text", "The valve was shut at noon.");
        loseSession(aino);
        aino.locator("#send").click();
        signInAgain(aino);
        assertThat(aino).hasURL(Pattern.compile(".*case\\.xhtml\\?number=" + number + ".*"));
        assertThat(aino.locator("#text")).hasValue("The valve was shut at noon.");
        assertThat(aino.locator("#kept")).isVisible();
    }

    @Test
    void a_call_half_written_in_a_lost_session_stands_there_again() {
        Page aino = BROWSERS.window("aino");
        aino.navigate("/intake/phone-call.xhtml");
        aino.locator("#discard").click();
        aino.waitForURL("**/phone-call.xhtml");
        aino.fill("#subject", "The reel shakes");
        aino.fill("#caller-name", "Somebody new");
        loseSession(aino);
        aino.press("#caller-name", "Enter");
        signInAgain(aino);
        assertThat(aino).hasURL(Pattern.compile(".*phone-call\\.xhtml.*"));
        assertThat(aino.locator("#subject")).hasValue("The reel shakes");
        assertThat(aino.locator("#caller-name")).hasValue("Somebody new");
    }

    @Test
    void two_people_put_one_case_right_and_see_each_others_changes_field_by_field() {
        Page aino = BROWSERS.window("aino");
        String number = PhoneCallJourneyIT.takeCriticalCall(aino, "The winder is loud");
        Page ilmari = BROWSERS.window("ilmari");
        for (Page each : new Page[] {aino, ilmari}) {
            each.navigate("/cases/particulars.xhtml?number=" + number);
        }
        aino.fill("#subject", "Winder 2 is loud");
        aino.fill("#since", "Since the night shift");
        aino.locator("#save").click();
        aino.waitForURL("**/case.xhtml?number=" + number);

        ilmari.fill("#subject", "The winder screams");
        ilmari.fill("#tried", "Greased it");
        ilmari.locator("#save").click();
        assertThat(ilmari.locator("#conflicts")).containsText("Aino Salmi");
        assertThat(ilmari.locator("#subject-conflict")).containsText("Winder 2 is loud");
        assertThat(ilmari.locator("#taken-over")).containsText("Since the night shift");
        assertThat(ilmari.locator("#tried")).hasValue("Greased it");
        ilmari.locator("#subject-conflict input[value=theirs]").check();
        ilmari.locator("#save").click();
        ilmari.waitForURL("**/case.xhtml?number=" + number);

        aino.navigate("/cases/case.xhtml?number=" + number);
        assertThat(aino.locator("#subject")).hasText("Winder 2 is loud");
        assertThat(aino.locator("aside")).containsText("Greased it");
        assertThat(aino.locator("aside")).containsText("Since the night shift");
    }

    private static void loseSession(Page page) {
        page.context()
                .clearCookies(new BrowserContext.ClearCookiesOptions().setName("linja-session"));
    }

    private static void signInAgain(Page page) {
        page.waitForURL("**/login.xhtml");
        page.fill("#name", "aino");
        page.fill("#password", Browsers.PASSWORD);
        page.press("#password", "Enter");
        page.waitForSelector("#sign-out");
    }

    private static void act(Page page, String act, String text) {
        page.locator("#composer input[value=" + act + "]").check();
        page.fill("#text", text);
        page.locator("#send").click();
        assertThat(page.locator("#timeline")).containsText(text);
    }

    private static String helsinki(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneId.of("Europe/Helsinki"))
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }
}
