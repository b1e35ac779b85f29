package org.linja.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.linja.testkit.HouseDatabase;

/** What has stopped everything: written at the portal, told by phone, opened at the desk. */
class CallNowJourneyIT {
    @RegisterExtension static final Browsers BROWSERS = new Browsers();

    @Test
    void a_critical_matter_is_phoned_with_a_code_and_nothing_is_told_twice() {
        Page maria = BROWSERS.window("maria");
        String code = write(maria, "Everything stands still");
        assertThat(maria.locator("#hotline")).hasText("+358 9 4245 0100");
        assertThat(maria.locator("#description")).hasText("It began after the change of shift.");
        String answer = maria.locator("#answer").innerText().strip();
        Assertions.assertThat(Axe.violations(maria)).isEmpty();

        HouseDatabase.change("delete from call_draft");
        Page aino = BROWSERS.window("aino");
        aino.navigate("/intake/phone-call.xhtml");
        aino.fill("#description", "The lamp of line 3 is red.");
        aino.locator("#code").focus();
        aino.keyboard().type(code);
        aino.keyboard().press("Enter");
        assertThat(aino.locator("#verified")).containsText(answer);
        assertThat(aino.locator("#caller-name")).hasValue("Maria Lindqvist");
        assertThat(aino.locator("#subject")).hasValue("Everything stands still");
        assertThat(aino.locator("#description"))
                .hasValue("It began after the change of shift.\n\nThe lamp of line 3 is red.");
        assertThat(aino.locator("#since")).hasValue("half past two");
        assertThat(aino.locator("#tried")).hasValue("We restarted it.");
        assertThat(aino.locator("fieldset.question").first().locator("input[value=yes]"))
                .isChecked();
        assertThat(aino.locator("#caller-number")).isFocused();
        assertThat(maria.locator("#found")).containsText("Aino Salmi");

        aino.keyboard().press("ControlOrMeta+A");
        aino.keyboard().type("+358401234501");
        aino.keyboard().press("Enter");
        String number = aino.locator("#receipt-number").innerText().strip();
        assertThat(maria.locator("#opened")).hasText(number);
        maria.locator("#opened").click();
        assertThat(maria.locator("#attempt")).containsText("Tried at the portal");

        aino.navigate("/cases/case.xhtml?number=" + number);
        assertThat(aino.locator("#verified")).isVisible();
        assertThat(aino.locator("#attempted")).isVisible();
        assertThat(aino.locator(".timeline__entry--call-taken .timeline__facts")).isVisible();
    }

    @Test
    void what_was_written_may_be_changed_and_keeps_its_code() {
        Page maria = BROWSERS.window("maria");
        String code = write(maria, "Everything stands still again");
        maria.locator("#change").click();
        assertThat(maria.locator("#subject")).hasValue("Everything stands still again");
        maria.fill("#subject", "Everything stands still, line 3 too");
        maria.locator("#send").click();
        assertThat(maria.locator("#code")).hasText(code);
        assertThat(maria.locator("#subject")).hasText("Everything stands still, line 3 too");
    }

    @Test
    void another_person_finds_no_code_of_somebody_elses() {
        Page maria = BROWSERS.window("maria");
        write(maria, "Nothing turns");
        Page oleg = BROWSERS.window("oleg");
        Response answer = Objects.requireNonNull(oleg.navigate(maria.url()));
        Assertions.assertThat(answer.status()).isEqualTo(404);
        answer = Objects.requireNonNull(oleg.navigate("/portal/call-now.xhtml?call=1"));
        Assertions.assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void a_misheard_code_is_told_at_its_field_and_loses_no_word() {
        Page aino = BROWSERS.window("aino");
        aino.navigate("/intake/phone-call.xhtml");
        aino.fill("#subject", "Half written");
        aino.fill("#code", "12 34");
        aino.press("#code", "Enter");
        assertThat(aino.locator("#code-error")).not().isEmpty();
        assertThat(aino.locator("#code")).hasAttribute("aria-invalid", "true");
        assertThat(aino.locator("#subject")).hasValue("Half written");
    }

    private static String write(Page page, String subject) {
        page.navigate("/portal/open-case.xhtml");
        page.fill("#subject", subject);
        page.fill("#description", "It began after the change of shift.");
        page.fill("#since", "half past two");
        page.fill("#tried", "We restarted it.");
        page.locator("fieldset.question").first().locator("input[value=yes]").check();
        page.locator("#send").click();
        return page.locator("#code").innerText().strip();
    }
}
