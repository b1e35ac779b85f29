package org.linja.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A manager sees the portal through a customer's eyes, and the customer reads that they did. */
class LookJourneyIT {
    private static final String REASON = "Maria says that a promise is not shown.";

    @RegisterExtension static final Browsers BROWSERS = new Browsers();

    @ParameterizedTest
    @ValueSource(ints = {360, 1440})
    void from_the_case_to_the_portal_and_out_again_by_one_key(int width) {
        Page kaisa =
                BROWSERS.window(
                        "kaisa", new Browser.NewContextOptions().setViewportSize(width, 900));
        kaisa.navigate("/cases/case.xhtml?number=L-100001");
        kaisa.locator("#look-as").click();
        assertThat(kaisa.locator("#customer")).hasValue("ACME");
        kaisa.selectOption("#seenPerson", new SelectOption().setIndex(1));
        kaisa.locator("#begin").click();
        assertThat(kaisa.locator("#reason-error")).not().isEmpty();
        kaisa.fill("#reason", REASON);
        kaisa.locator("#begin").click();
        kaisa.waitForURL("**/portal/my-cases.xhtml");
        assertThat(kaisa.locator("#look")).isVisible();
        kaisa.navigate("/portal/case.xhtml?number=L-100001");
        assertThat(kaisa.locator("#look")).isVisible();
        for (var button : kaisa.locator("#main input[type=submit]").all()) {
            assertThat(button).isDisabled();
        }
        Assertions.assertThat(Axe.violations(kaisa)).isEmpty();
        Assertions.assertThat(
                        kaisa.evaluate(
                                "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isEqualTo(true);
        kaisa.locator("body").press("x");
        kaisa.waitForURL("**/looks/looks.xhtml");
        assertThat(kaisa.locator("#looks tbody tr").first()).containsText(REASON);
        kaisa.context().close();

        Page maria = BROWSERS.window("maria");
        maria.navigate("/portal/who-looked.xhtml");
        assertThat(maria.locator("#looks tbody tr").first()).containsText(REASON);
        assertThat(maria.locator("#looks tbody tr").first()).containsText("Kaisa");
    }
}
