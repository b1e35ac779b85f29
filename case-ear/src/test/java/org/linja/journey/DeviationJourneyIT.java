package org.linja.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.linja.testkit.ACall;
import org.linja.testkit.ACustomer;
import org.linja.testkit.APortalPerson;
import org.linja.testkit.AnAuthenticator;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.HouseDatabase;

/** The house proposes, the customer signs, and whoever works reads it where it matters. */
class DeviationJourneyIT {
    @RegisterExtension static final Browsers BROWSERS = new Browsers();

    private static final DateTimeFormatter FIELD =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm").withZone(ZoneId.of("UTC"));
    private static final String WORDS = "This firm runs no standard tests.";

    @Test
    void from_the_customers_page_over_the_signature_to_the_call_and_the_step() {
        String firm = ACustomer.under(ACustomer.terms());
        APortalPerson signatory = APortalPerson.firstOf(firm).invites("signatory");
        Page sanni = BROWSERS.window("sanni");
        propose(sanni, firm);
        String number = sanni.locator("#title").textContent().replaceAll(".*(D-[0-9]+).*", "$1");

        Page theirs =
                BROWSERS.window(
                        signatory.login(), APortalPerson.PASSWORD, new Browser.NewContextOptions());
        theirs.navigate("/portal/approvals.xhtml");
        theirs.locator("#cards a", new Page.LocatorOptions().setHasText(number)).click();
        assertThat(theirs.locator("#wording")).hasText(WORDS);
        theirs.locator("#sign").click();
        assertThat(theirs.locator("#notes")).containsText("second factor");
        AnAuthenticator factor = takeFactor(theirs, signatory.id());
        theirs.navigate("/portal/our-contract.xhtml");
        theirs.locator("#deviations a", new Page.LocatorOptions().setHasText(number)).click();
        theirs.fill("#text", "As spoken.");
        HouseDatabase.forward(Duration.ofMinutes(6));
        theirs.locator("#sign").click();
        theirs.waitForURL("**/confirm-yourself.xhtml*");
        theirs.fill("#code", factor.newCode());
        theirs.locator("#confirm").click();
        assertThat(theirs.locator("#wording")).hasText(WORDS);
        assertThat(theirs.locator("#text")).hasValue("As spoken.");
        assertThat(theirs.locator("#print")).hasText("Print");
        theirs.locator("#sign").click();
        assertThat(theirs.locator("#notes")).containsText("Signed");
        assertThat(theirs.locator("#signed")).isVisible();

        sanni.reload();
        assertThat(sanni.locator(".page__head .state--in-force")).isVisible();
        assertThat(sanni.locator("#main p.note--warn")).isVisible();

        String opened = ApiCaller.as("aino").take(ACall.from(firm)).expect(201).number();
        Page aino = BROWSERS.window("aino");
        aino.navigate("/intake/phone-call.xhtml");
        aino.locator("#customer").pressSequentially(firm);
        aino.locator("#hits input").first().click();
        assertThat(aino.locator("#deviations")).containsText(WORDS);
        aino.navigate("/cases/case.xhtml?number=" + opened);
        aino.selectOption("#procedureTemplate", "standard-diagnostics");
        aino.locator("#startProcedure").click();
        aino.locator("#procedures article a").click();
        aino.locator("input[id$=said]").nth(0).fill("7.1");
        aino.locator("input[id$=said]").nth(1).fill("Nothing");
        aino.locator("[id$=completeStep]").click();
        assertThat(aino.locator("#main")).containsText(number);
        assertThat(aino.locator("select[id$=stepOutcome]")).isVisible();

        Page otto = BROWSERS.window("otto");
        otto.navigate("/reports/left-out.xhtml?customer=" + firm);
        otto.fill("#from", FIELD.format(HouseDatabase.now().minus(Duration.ofDays(2))));
        otto.fill("#to", FIELD.format(HouseDatabase.now().plus(Duration.ofDays(2))));
        otto.locator("#look").click();
        assertThat(otto.locator("#steps")).containsText(number);
        assertThat(otto.locator("#findings")).hasCount(0);
    }

    private static void propose(Page sanni, String firm) {
        sanni.navigate("/contracts/customer.xhtml?code=" + firm);
        sanni.locator("#new-deviation").click();
        Instant now = HouseDatabase.now();
        sanni.fill("#from", FIELD.format(now.minus(Duration.ofDays(1))));
        sanni.fill("#until", FIELD.format(now.plus(Duration.ofDays(20))));
        sanni.fill("#wording", WORDS);
        sanni.fill("#reason", "Its machines are certified as they stand.");
        sanni.selectOption("#step", "standard-diagnostics/tests");
        sanni.locator("#add").click();
        assertThat(sanni.locator("#chosen")).containsText("standard-diagnostics/tests");
        sanni.locator("#propose").click();
        assertThat(sanni.locator("#wording")).hasText(WORDS);
        assertThat(sanni.locator(".page__head .state--proposed")).isVisible();
    }

    private static AnAuthenticator takeFactor(Page page, long person) {
        page.navigate("/second-factor.xhtml");
        page.locator("#begin").click();
        String secret = page.locator("#secret").textContent();
        AnAuthenticator theirs = new AnAuthenticator(person, secret, List.of());
        page.fill("#code", theirs.code(0));
        page.locator("#confirm").click();
        assertThat(page.locator("#codes")).isVisible();
        return theirs;
    }
}
