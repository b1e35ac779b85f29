package org.linja.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.linja.testkit.ACall;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.Patience;

/**
 * A customer and an agent differ in the severity, each in a window of their own; a third decides.
 */
class SeverityJourneyIT {
    @RegisterExtension static final Browsers BROWSERS = new Browsers();

    @Test
    void a_dispute_from_the_customers_word_to_both_verdicts_in_the_opinion() {
        ApiCaller caller = ApiCaller.as("aino");
        String number = caller.take(ACall.from("ACME")).expect(201).number();
        String openedAt =
                caller.get("/cases/" + number).json().path("case").path("openedAt").asText();

        Page maria = BROWSERS.window("maria");
        maria.navigate("/portal/case.xhtml?number=" + number);
        maria.selectOption("#claimed #severity", "high");
        maria.fill("#claimText", "The second mill stands too.");
        maria.locator("#claim").click();
        assertThat(maria.locator("#notes")).containsText("Noted");
        assertThat(maria.locator("#dispute")).containsText("Kaisa Ranta decides by");
        assertThat(maria.locator("#customer-says")).containsText("The second mill stands too.");
        assertThat(maria.locator("[data-severity=high]")).containsText("Customer");

        Page aino = BROWSERS.window("aino");
        aino.navigate("/cases/queue.xhtml?text=" + number);
        assertThat(
                        aino.locator("tr", new Page.LocatorOptions().setHasText(number))
                                .locator(".disputed"))
                .isVisible();
        aino.navigate("/cases/case.xhtml?number=" + number + "&act=assess-severity");
        assertThat(aino.locator("#dispute")).containsText("Kaisa Ranta");
        aino.locator("#composer fieldset.question").nth(3).locator("input[value=yes]").check();
        aino.fill("#text", "The spare line carries the load.");
        aino.locator("#send").click();
        assertThat(aino.locator("#house-says")).containsText("The spare line carries the load.");
        assertThat(aino.locator("#governs .severity--medium")).isVisible();
        assertThat(aino.locator("#criterion"))
                .containsText(
                        "Sopimuksen mukaan: Harvaa haittaa, mutta työtä ei saa tehtyä muulla"
                                + " tavalla.");

        HouseDatabase.forward(Duration.ofMinutes(70));
        maria.reload();
        assertThat(maria.locator("[data-severity=high]")).isVisible();
        assertThat(maria.locator("#house-says")).containsText("The spare line carries the load.");

        Page kaisa = BROWSERS.window("kaisa");
        kaisa.navigate("/cases/case.xhtml?number=" + number + "&act=settle-severity");
        kaisa.selectOption("#composer #severity", "high");
        kaisa.fill("#text", "Two mills that stand are many users.");
        kaisa.locator("#send").click();
        assertThat(kaisa.locator("#ruling")).containsText("Two mills that stand are many users.");
        assertThat(kaisa.locator("#governs .severity--high")).isVisible();
        maria.reload();
        assertThat(maria.locator("#ruling")).containsText("Kaisa Ranta");
        assertThat(maria.locator("#criterion"))
                .containsText("By the contract: Production runs, but many people cannot work.");

        Page otto = BROWSERS.window("otto");
        otto.navigate("/audit/opinion.xhtml?number=" + sealed(openedAt));
        assertThat(otto.locator("#disputes")).containsText("Support desk");
        otto.locator("#disputes tr", new Page.LocatorOptions().setHasText(number))
                .first()
                .locator("a")
                .last()
                .click();
        assertThat(otto.locator("#sides")).containsText("counts in no total");
        assertThat(otto.locator("#check")).containsText("says the same");
    }

    private static String sealed(String from) {
        ApiCaller otto = ApiCaller.as("otto");
        String number =
                otto.post(
                                "/audits",
                                Map.of(
                                        "from",
                                        from,
                                        "to",
                                        HouseDatabase.now().toString(),
                                        "customer",
                                        "ACME"))
                        .expect(202)
                        .json()
                        .path("number")
                        .asText();
        Patience.until(
                () -> "the opinion is sealed",
                () -> otto.get("/audits/" + number).json().path("state").asText().equals("done"));
        return number;
    }
}
