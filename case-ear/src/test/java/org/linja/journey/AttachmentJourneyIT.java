package org.linja.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Files between a customer's browser and the desk's. */
class AttachmentJourneyIT {
    private static final byte[] LOG = "scale 9: E-417\n".getBytes(StandardCharsets.UTF_8);

    @RegisterExtension static final Browsers BROWSERS = new Browsers();

    @Test
    void what_a_customer_brings_with_a_new_case_the_desk_has_and_answers_with_its_own()
            throws IOException {
        Page maria = BROWSERS.window("maria");
        maria.navigate("/portal/open-case.xhtml");
        maria.fill("#subject", "Scale 9 shows E-417");
        maria.fill("#description", "The log says more.");
        maria.locator("fieldset.question").nth(3).locator("input[value=yes]").check();
        choose(maria, "scale.log", LOG);
        assertThat(maria.locator("#files")).containsText("scale.log");
        choose(
                maria,
                "page.png",
                "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        assertThat(maria.locator("#files-told")).containsText("page.png: Files of this kind");
        assertThat(maria.locator("#subject")).hasValue("Scale 9 shows E-417");
        choose(maria, "wrong.log", LOG);
        maria.locator(".files__one", new Page.LocatorOptions().setHasText("wrong.log"))
                .locator("input")
                .click();
        assertThat(maria.locator("#files")).not().containsText("wrong.log");
        maria.locator("#send").click();
        assertThat(maria.locator("#files")).containsText("scale.log");
        assertThat(maria.locator(".timeline__entry--file-added")).containsText("scale.log");
        String number = maria.url().replaceAll(".*number=(L-[0-9]+).*", "$1");

        Page aino = BROWSERS.window("aino");
        aino.navigate("/cases/case.xhtml?number=" + number);
        Assertions.assertThat(download(aino, "scale.log")).isEqualTo(LOG);
        choose(aino, "answer.txt", LOG);
        assertThat(aino.locator("#files")).containsText("answer.txt");
        aino.locator("#newFileInternal").check();
        choose(aino, "core.txt", LOG);
        assertThat(aino.locator("#files")).containsText("core.txt");

        maria.reload();
        assertThat(maria.locator("#files")).containsText("answer.txt");
        assertThat(maria.locator("body")).not().containsText("core.txt");
        Assertions.assertThat(download(maria, "answer.txt")).isEqualTo(LOG);
        maria.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(maria.locator("#files")).containsText("answer.txt");
        assertThat(maria.locator("#files .files__name").first()).isVisible();
        assertThat(maria.locator("#files .button").first()).isHidden();
    }

    @Test
    void a_file_that_is_chosen_while_an_answer_is_on_its_way_breaks_nothing() {
        Page maria = BROWSERS.window("maria");
        List<String> broken = new ArrayList<>();
        maria.onPageError(broken::add);
        maria.navigate("/portal/open-case.xhtml");
        Queue<Route> held = new ConcurrentLinkedQueue<>();
        maria.route(
                "**/portal/open-case.xhtml",
                route -> {
                    if (route.request().method().equals("POST")) {
                        held.add(route);
                    } else {
                        route.resume();
                    }
                });
        maria.fill("#subject", "Scale 9 shows E-417");
        maria.locator("#kind input[value=how-to]").check();
        maria.waitForCondition(() -> !held.isEmpty());
        choose(maria, "scale.log", LOG);
        maria.unroute("**/portal/open-case.xhtml");
        held.forEach(Route::resume);
        assertThat(maria.locator("#goal")).isVisible();
        assertThat(maria.locator("#files")).containsText("scale.log");
        assertThat(maria.locator("#subject")).hasValue("Scale 9 shows E-417");
        Assertions.assertThat(broken).isEmpty();
    }

    @Test
    void words_and_files_outlive_a_broken_line_and_what_came_through_is_not_opened_twice() {
        Page maria = BROWSERS.window("maria");
        maria.navigate("/portal/open-case.xhtml");
        String subject = "Scale 9 shows E-417 since " + System.nanoTime();
        maria.fill("#subject", subject);
        maria.fill("#description", "The log says more.");
        maria.locator("fieldset.question").nth(3).locator("input[value=yes]").check();
        choose(maria, "scale.log", LOG);
        assertThat(maria.locator("#files")).containsText("scale.log");

        maria.reload();
        assertThat(maria.locator("#files")).containsText("scale.log");
        assertThat(maria.locator("#subject")).hasValue(subject);

        maria.route(
                "**/portal/open-case.xhtml",
                route -> {
                    // It comes to the house, and the answer never comes back.
                    if (body(route).contains("faces.source=send&")) {
                        route.fetch();
                    }
                    route.abort();
                });
        maria.locator("#send").click();
        assertThat(maria.locator("#notes")).containsText("What you typed is still here");
        assertThat(maria.locator("#subject")).hasValue(subject);
        maria.unroute("**/portal/open-case.xhtml");
        maria.fill("#description", "The log says more, and a lamp is red.");
        maria.locator("#send").click();
        assertThat(maria.locator("#notes")).containsText("has come through: it is case L-");

        maria.reload();
        assertThat(maria.locator("#subject")).hasText(subject);
        assertThat(maria.locator("#files")).containsText("scale.log");
        maria.navigate("/portal/open-case.xhtml");
        assertThat(maria.locator("#subject")).hasValue("");
        maria.navigate("/portal/my-cases.xhtml");
        assertThat(maria.locator("#cards a", new Page.LocatorOptions().setHasText(subject)))
                .hasCount(1);
    }

    private static String body(Route route) {
        return Objects.requireNonNullElse(route.request().postData(), "");
    }

    private static void choose(Page page, String name, byte[] content) {
        page.setInputFiles("#newFile", new FilePayload(name, "application/octet-stream", content));
    }

    private static byte[] download(Page page, String name) throws IOException {
        Download file =
                page.waitForDownload(
                        () ->
                                page.locator(
                                                ".files__one",
                                                new Page.LocatorOptions().setHasText(name))
                                        .locator("input")
                                        .click());
        Assertions.assertThat(file.suggestedFilename()).isEqualTo(name);
        return Files.readAllBytes(file.path());
    }
}
