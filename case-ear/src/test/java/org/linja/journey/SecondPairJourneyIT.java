package org.linja.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.linja.testkit.ACall;
import org.linja.testkit.ApiAnswer;
import org.linja.testkit.ApiCaller;

/** One person writes an answer, another reads it, and the customer sees it only then. */
class SecondPairJourneyIT {
    @RegisterExtension static final Browsers BROWSERS = new Browsers();

    @Test
    void an_answer_comes_back_is_written_anew_and_goes_out() {
        String number = taken();
        Page maria = BROWSERS.window("maria");
        maria.navigate("/portal/case.xhtml?number=" + number);

        Page aino = BROWSERS.window("aino");
        aino.navigate("/cases/case.xhtml?number=" + number + "&act=answer");
        aino.locator("#carries input[value=advice]").check();
        aino.locator("#declared input[value=legal]").check();
        aino.fill("#text", "The fuse is the landlord's.");
        aino.locator("#send").click();
        assertThat(aino.locator("#notes")).containsText("odottaa toista lukijaa");
        assertThat(aino.locator("#held-answers article")).containsText("oikeudellisia");
        assertThat(aino.locator("#held-answers [id$=releaseAnswer]")).hasCount(0);
        maria.reload();
        assertThat(maria.locator("#timeline")).not().containsText("landlord");

        Page ilmari = BROWSERS.window("ilmari");
        ilmari.navigate("/answers/waiting.xhtml");
        assertThat(row(ilmari, number)).containsText("The fuse is the landlord's.");
        row(ilmari, number).locator("a").first().click();
        ilmari.locator("#held-answers [id$=sendBackAnswer]").click();
        assertThat(ilmari.locator("#held-answers article")).containsText("Odottaa toista");
        ilmari.fill("#held-answers [id$=heldWhy]", "Say which fuse.");
        ilmari.locator("#held-answers [id$=sendBackAnswer]").click();
        assertThat(ilmari.locator("#held-answers .state--sent-back")).isVisible();

        aino.reload();
        assertThat(aino.locator("#held-answers article")).containsText("Say which fuse.");
        aino.fill("#held-answers [id$=rewritten]", "The main fuse is the landlord's.");
        aino.locator("#held-answers [id$=rewriteAnswer]").click();
        assertThat(aino.locator("#held-answers .state--waiting")).isVisible();

        ilmari.navigate("/answers/waiting.xhtml");
        row(ilmari, number).locator("[id$=release]").click();
        assertThat(row(ilmari, number)).hasCount(0);
        maria.reload();
        assertThat(maria.locator("#timeline")).containsText("The main fuse is the landlord's.");
        assertThat(maria.locator("#timeline"))
                .containsText("Advice on what is not our responsibility");
        assertThat(maria.locator("#timeline")).not().containsText("Say which fuse.");
    }

    private static String taken() {
        ApiCaller aino = ApiCaller.as("aino");
        String number = aino.take(ACall.from("ACME")).expect(201).number();
        ApiAnswer opened = aino.get("/cases/" + number).expect(200);
        aino.having(opened.version()).post("/cases/" + number + "/accept", Map.of()).expect(200);
        return number;
    }

    private static Locator row(Page page, String number) {
        return page.locator("article.alert", new Page.LocatorOptions().setHasText(number));
    }
}
