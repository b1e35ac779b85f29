package org.linja.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a case is about can be read in the queue, on whatever screen the desk has. */
class QueueLayoutIT {
    @RegisterExtension static final Browsers BROWSERS = new Browsers();

    private static final int READABLE = 140;

    @ParameterizedTest
    @ValueSource(ints = {1024, 1280, 1440, 1920})
    void the_subject_has_room_and_nothing_must_be_pushed_aside(int width) {
        Page page =
                BROWSERS.window(
                        "aino", new Browser.NewContextOptions().setViewportSize(width, 900));
        page.navigate("/cases/queue.xhtml");
        assertThat(page.locator(".queue td.subject").first().boundingBox().width)
                .isGreaterThan(READABLE);
        assertThat(
                        page.locator(".grid-scroll")
                                .first()
                                .evaluate("grid => grid.scrollWidth - grid.clientWidth"))
                .isEqualTo(0);
    }

    @Test
    void a_telephone_shows_four_places_by_name_and_a_door_to_all_others() {
        Page page =
                BROWSERS.window("kaisa", new Browser.NewContextOptions().setViewportSize(360, 740));
        page.navigate("/cases/queue.xhtml");
        assertThat(page.locator("a.rail__link:visible").all()).hasSize(4);
        assertThat(page.locator("a.rail__link:visible .rail__word").allInnerTexts())
                .doesNotContain("");
        page.locator("#rail-more").click();
        int places = page.locator("a.rail__link").count();
        assertThat(page.locator("#palette-list [role='option']:visible").count()).isEqualTo(places);
        assertThat(page.locator("#palette-list .sheet__heading:visible").allInnerTexts())
                .isEqualTo(page.locator(".rail__heading").allTextContents());
        page.locator("#palette-list [role='option']").last().click();
        page.waitForURL("**/messages/parked.xhtml");
        assertThat(page.locator("a.rail__link:visible").all()).hasSize(5);
    }
}
