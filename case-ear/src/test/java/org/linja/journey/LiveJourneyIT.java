package org.linja.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.linja.testkit.ACall;
import org.linja.testkit.ApiCaller;

/** Two people on one case: what the one does, the other sees without asking for it. */
class LiveJourneyIT {
    @RegisterExtension static final Browsers BROWSERS = new Browsers();

    private static final Duration SOON = Duration.ofSeconds(2);

    private String number = "";

    @BeforeEach
    void aCaseThatSomebodyWorksOn() {
        number = ApiCaller.as("aino").take(ACall.from("ACME")).expect(201).number();
        act("accept", Map.of());
    }

    @Test
    void an_answer_of_the_desk_stands_before_the_customer_within_two_seconds() {
        Page maria = atPortal();
        Page aino = BROWSERS.window("aino");
        aino.navigate("/cases/case.xhtml?number=" + number + "&act=answer");
        aino.fill("#text", "Hold the green button for ten seconds.");
        aino.locator("#send").click();
        aino.locator(".timeline__entry--answer-given").waitFor();
        Instant said = Instant.now();
        maria.locator(".timeline__entry--answer-given").waitFor();
        Assertions.assertThat(Duration.between(said, Instant.now())).isLessThan(SOON);
        assertThat(maria.locator(".timeline__entry--answer-given"))
                .containsText("Hold the green button");
    }

    @Test
    void what_a_customer_writes_stands_before_the_desk_within_two_seconds() {
        act("questions", Map.of("text", "Which of the gates is it?"));
        Page aino = BROWSERS.window("aino");
        aino.navigate("/cases/case.xhtml?number=" + number);
        Page maria = atPortal();
        maria.fill("#text", "Gate 4, the one at the river.");
        maria.locator("#answer").click();
        maria.locator(".timeline__entry--customer-answered").waitFor();
        Instant said = Instant.now();
        aino.locator(".timeline__entry--customer-answered").waitFor();
        Assertions.assertThat(Duration.between(said, Instant.now())).isLessThan(SOON);
    }

    @Test
    void a_hand_in_a_field_is_told_and_keeps_its_words() {
        Page maria = atPortal();
        maria.fill("#text", "It is the gate at the");
        answer("Press twice.");
        assertThat(maria.locator("#newer")).isVisible();
        assertThat(maria.locator("#text")).hasValue("It is the gate at the");
        assertThat(maria.locator(".timeline__entry--answer-given")).hasCount(0);
        maria.locator("[data-show-newer]").click();
        assertThat(maria.locator(".timeline__entry--answer-given")).containsText("Press twice.");
        assertThat(maria.locator("#text")).hasValue("It is the gate at the");
        assertThat(maria.locator("#newer")).isHidden();
        maria.locator("#text").pressSequentially(" river.");
        maria.locator("#answer").click();
        assertThat(maria.locator(".timeline__entry--customer-answered"))
                .containsText("It is the gate at the river.");
    }

    @Test
    void words_whose_field_is_gone_are_kept_in_a_note_to_be_copied() {
        Page maria = atPortal();
        maria.fill("#withdrawText", "We have changed the cable ourselves.");
        act("resolve", Map.of("cause", "fixed", "text", "A fuse was changed."));
        assertThat(maria.locator("#newer")).isVisible();
        maria.locator("[data-show-newer]").click();
        assertThat(maria.locator("#reopenText")).isVisible();
        assertThat(maria.locator("#withdrawText")).hasCount(0);
        Locator note = maria.locator("#homeless");
        assertThat(note).containsText("the field you were typing in is gone");
        assertThat(note.locator(".as-typed")).hasText("We have changed the cable ourselves.");
        note.locator("[data-copied]").click();
        assertThat(note.locator("[data-copied]")).hasText("Copied");

        act("reopen", Map.of("reason", "It was not the fuse."));
        assertThat(maria.locator(".timeline__entry--case-reopened")).isVisible();
        assertThat(note.locator(".as-typed")).hasText("We have changed the cable ourselves.");
        note.locator("[data-drop-words]").click();
        assertThat(note).isHidden();
    }

    @Test
    void a_file_that_is_brought_hides_nothing_that_others_did_and_no_words_are_lost() {
        Page maria = atPortal();
        maria.fill("#withdrawText", "Perhaps we can help ourselves.");
        maria.fill("#text", "It is the gate at the river.");
        answer("Press twice.");
        assertThat(maria.locator("#newer")).isVisible();
        maria.setInputFiles(
                "#newFile",
                new FilePayload("scale.log", "application/octet-stream", "E-417".getBytes(UTF_8)));
        assertThat(maria.locator("#files")).containsText("scale.log");

        maria.locator("#answer").click();
        assertThat(maria.locator("#notes")).containsText("Someone changed this");
        assertThat(maria.locator(".timeline__entry--answer-given")).containsText("Press twice.");
        assertThat(maria.locator("#text")).hasValue("It is the gate at the river.");
        assertThat(maria.locator("#withdrawText")).hasValue("Perhaps we can help ourselves.");
        maria.locator("#answer").click();
        assertThat(maria.locator(".timeline__entry--customer-answered"))
                .containsText("It is the gate at the river.");

        act("resolve", Map.of("cause", "fixed", "text", "A fuse was changed."));
        maria.locator("#withdraw").click();
        assertThat(maria.locator("#notes")).containsText("Someone changed this");
        assertThat(maria.locator("#homeless .as-typed")).hasText("Perhaps we can help ourselves.");
    }

    @Test
    void words_in_one_form_outlive_a_press_in_another() {
        String fresh = ApiCaller.as("aino").take(ACall.from("ACME")).expect(201).number();
        Page aino = BROWSERS.window("aino");
        aino.navigate("/cases/case.xhtml?number=" + fresh);
        aino.fill("#text", "The gate was checked on");
        aino.fill("#commitmentText", "We call when it opens");
        aino.locator("#accept").click();
        assertThat(aino.locator("#accept")).hasCount(0);
        assertThat(aino.locator("#text")).hasValue("The gate was checked on");
        assertThat(aino.locator("#commitmentText")).hasValue("We call when it opens");
        aino.locator("#send").click();
        assertThat(aino.locator("#timeline")).containsText("The gate was checked on");
        assertThat(aino.locator("#text")).hasValue("");
        assertThat(aino.locator("#commitmentText")).hasValue("We call when it opens");
    }

    private Page atPortal() {
        Page maria = BROWSERS.window("maria");
        maria.navigate("/portal/case.xhtml?number=" + number);
        maria.locator("[data-watch]").waitFor(attached());
        return maria;
    }

    private static Locator.WaitForOptions attached() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
    }

    private void answer(String text) {
        act("answers", Map.of("text", text, "elements", List.of("advice")));
    }

    private void act(String act, Map<String, ?> words) {
        ApiCaller aino = ApiCaller.as("aino");
        long version = aino.get("/cases/" + number).version();
        aino.having(version).post("/cases/" + number + "/" + act, words).expect(200);
    }
}
