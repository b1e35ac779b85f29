package org.linja.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The portal's doors and tables on a desk and on a telephone. */
class PortalLayoutIT {
    @RegisterExtension static final Browsers BROWSERS = new Browsers();

    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "ru"})
    void the_doors_stand_in_one_line_in_every_language(String language) {
        Page page = at(1440);
        page.navigate("/portal/our-data.xhtml");
        page.locator(".languages__one[lang='" + language + "']").click();
        assertThat(page.locator("html[lang='" + language + "']")).hasCount(1);
        page.waitForLoadState();
        List<Locator> doors = page.locator(".portal-nav a").all();
        Assertions.assertThat(doors).hasSizeBetween(4, 5);
        Assertions.assertThat(doors.stream().map(door -> door.boundingBox().y).distinct())
                .hasSize(1);
        assertThat(page.locator(".portal-nav [aria-current]")).hasCount(1);
        assertThat(page.locator(".tabs [aria-current='page']")).hasCount(1);
        page.context().close();
    }

    @Test
    void each_moment_of_a_session_says_what_it_is_on_a_telephone() {
        Page page = at(360);
        page.navigate("/account.xhtml");
        Locator heads = page.locator("#sessions tbody tr").first().locator(".flows__of");
        assertThat(heads).hasCount(2);
        assertThat(heads.first()).isVisible();
        assertThat(heads.last()).isVisible();
        page.context().close();
    }

    private static Page at(int width) {
        return BROWSERS.window(
                "maria", new Browser.NewContextOptions().setViewportSize(width, 900));
    }
}
