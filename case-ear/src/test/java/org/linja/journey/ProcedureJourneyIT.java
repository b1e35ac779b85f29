package org.linja.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.linja.testkit.ACall;
import org.linja.testkit.ApiCaller;

/** An agent begins a change at the desk; whoever signs for the customer sees exactly that. */
class ProcedureJourneyIT {
    @RegisterExtension static final Browsers BROWSERS = new Browsers();

    private final ApiCaller agent = ApiCaller.as("aino");

    @Test
    void from_the_desk_to_the_signatory_of_the_customer() {
        String number = agent.take(ACall.from("ACME")).expect(201).number();
        Page aino = BROWSERS.window("aino");
        aino.navigate("/cases/case.xhtml?number=" + number);
        aino.selectOption("#procedureTemplate", "planned-change");
        aino.locator("#startProcedure").click();
        assertThat(aino.locator("#procedures .state--open")).isVisible();
        aino.locator("#procedures article a").click();
        assertThat(aino.locator("[id$=completeStep]")).isVisible();

        aino.locator("[id$=completeStep]").click();
        assertThat(aino.locator("#notes")).containsText("values.what");
        aino.locator("input[id$=said]").nth(0).fill("Raise the limit of the queue.");
        aino.locator("input[id$=said]").nth(1).fill("It is full every night.");
        aino.locator("input[id$=saidAt]").nth(0).fill("2027-01-11T02:00");
        aino.locator("input[id$=saidAt]").nth(1).fill("2027-01-11T03:00");
        aino.locator("select[id$=saidYes]").selectOption("no");
        aino.locator("[id$=completeStep]").click();
        assertThat(aino.locator("#main")).containsText("Aino Salmi");
        assertThat(aino.locator("[id$=completeStep]")).hasCount(0);

        act("ilmari", number, "plan", "complete", Map.of("values", plan()));
        act("kaisa", number, "review", "approve", Map.of("digest", digest(number, "review")));

        Page signe = BROWSERS.window("signe");
        signe.navigate("/portal/approvals.xhtml");
        signe.locator("#cards a", new Page.LocatorOptions().setHasText(number)).click();
        assertThat(signe.locator("#main")).containsText("Raise the limit of the queue.");
        assertThat(signe.locator("#main")).containsText("Lower it again.");
        assertThat(signe.locator("#version")).containsText("planned-change/1");
        assertThat(signe.locator("#digest")).containsText(digest(number, "consent"));
        signe.locator("#approve").click();
        assertThat(signe.locator("#notes")).containsText("needs a second factor");

        Page maria = BROWSERS.window("maria");
        maria.navigate("/portal/my-cases.xhtml");
        assertThat(maria.locator("a[href*='approvals']")).hasCount(0);
    }

    private static Map<String, String> plan() {
        return Map.of("back-out", "Lower it again.", "limit", "After an hour.", "tested", "yes");
    }

    private void act(String login, String number, String step, String act, Map<String, ?> body) {
        String procedure = procedure(number).path("number").asText();
        ApiCaller.as(login)
                .having(agent.get("/cases/" + number).expect(200).version())
                .post(
                        "/cases/%s/procedures/%s/steps/%s/%s"
                                .formatted(number, procedure, step, act),
                        body)
                .expect(200);
    }

    private String digest(String number, String step) {
        for (JsonNode one : procedure(number).path("steps")) {
            if (one.path("code").asText().equals(step)) {
                return one.path("digest").asText();
            }
        }
        throw new AssertionError(number + " has no " + step);
    }

    private JsonNode procedure(String number) {
        return agent.get("/cases/" + number + "/procedures")
                .expect(200)
                .json()
                .path("items")
                .get(0);
    }
}
