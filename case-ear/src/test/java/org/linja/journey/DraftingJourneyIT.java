package org.linja.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.linja.testkit.HouseDatabase;

/** An administrator writes a procedure; another one sees what it changes, and signs it. */
class DraftingJourneyIT {
    @RegisterExtension static final Browsers BROWSERS = new Browsers();

    private final String code = "trial-" + HouseDatabase.now().toEpochMilli();

    @Test
    void what_is_written_is_kept_read_and_drawn_and_comes_into_force_by_somebody_else() {
        Page sanni = BROWSERS.window("sanni");
        sanni.navigate("/procedures/draft-template.xhtml");
        keep(sanni, text("line-1", "nowhere"));
        assertThat(sanni.locator(".complaint")).hasCount(1);
        assertThat(sanni.locator(".complaint")).hasAttribute("data-line", "6");
        assertThat(sanni.locator(".complaint")).containsText("nowhere");
        assertThat(sanni.locator(".editor__lines .is-wrong")).containsText("6");
        assertThat(sanni.locator("#template-picture")).isVisible();

        Page later = sanni.context().newPage();
        later.navigate("/procedures/draft-template.xhtml");
        assertThat(later.locator("#definition")).hasValue(text("line-1", "nowhere"));
        keep(later, text("line-1", "end"));
        assertThat(later.locator(".editor__sound")).isVisible();
        keep(sanni, text("line-2", "end"));
        assertThat(sanni.locator("#notes .note--error")).isVisible();
        assertThat(sanni.locator("#definition")).hasValue(text("line-2", "end"));
        sanni.close();

        later.locator("#propose").click();
        assertThat(later.locator("#reason")).hasAttribute("aria-invalid", "true");
        later.fill("#reason", "It is tried.");
        later.locator("#propose").click();
        later.waitForURL(url -> url.contains("template-proposal"));
        assertThat(later.locator("#activate")).hasCount(0);

        Page mikko = BROWSERS.window("mikko");
        mikko.navigate(later.url());
        mikko.locator("#activate").click();
        mikko.waitForURL(url -> url.contains("/procedures/template.xhtml"));
        assertThat(mikko.locator("#standing")).containsText(code);

        later.navigate("/procedures/draft-template.xhtml?template=" + code);
        keep(later, text("line-2", "end"));
        assertThat(later.locator("#difference .difference__line--added")).containsText("line-2");
        assertThat(later.locator("#difference .difference__line--removed")).containsText("line-1");
        assertThat(later.locator("#template-picture .map__card--changed")).hasCount(1);
        expectCalm(later);
        later.locator("#discard").click();
        later.waitForURL(url -> url.contains("templates"));
        assertThat(later.locator("#drafts")).hasCount(0);
        expectCalm(later);
    }

    @Test
    void a_procedure_is_read_on_a_phone_in_the_dark() {
        Page phone =
                BROWSERS.window(
                        "kaisa",
                        new Browser.NewContextOptions()
                                .setViewportSize(360, 800)
                                .setColorScheme(ColorScheme.DARK));
        phone.navigate("/procedures/template.xhtml?code=hardware-replacement&version=1");
        assertThat(phone.locator("#template-picture")).isVisible();
        phone.locator("figure details summary").click();
        assertThat(phone.locator("#steps-listed > li")).hasCount(12);
        Assertions.assertThat(
                        phone.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
        expectCalm(phone);
    }

    private static void expectCalm(Page page) {
        List<String> violations = Axe.violations(page);
        Assertions.assertThat(violations).as(page.url()).isEmpty();
    }

    /** Types it, and leaves the field, whereupon it is kept at once. */
    private static void keep(Page page, String text) {
        page.fill("#definition", text);
        page.waitForResponse(
                answer -> answer.url().contains("draft-template"),
                () -> page.locator("#definition").blur());
    }

    private String text(String role, String to) {
        return "procedure %s optional\ntitle Trial | Koe | Проба\nstep only work\n".formatted(code)
                + "title Do it | Tee se | Сделать\nby %s\ndone -> %s\n".formatted(role, to);
    }
}
