package org.linja.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
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
        page.context().close();
    }
}
