package org.linja.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.linja.testkit.ACustomer;
import org.linja.testkit.APasskey;
import org.linja.testkit.APortalPerson;

/** Somebody takes a passkey in a real browser and comes in by it, over TLS. */
class PasskeyJourneyIT {
    @RegisterExtension static final Browsers BROWSERS = new Browsers();

    @Test
    void a_passkey_is_taken_and_opens_the_door_without_a_word_typed() {
        APortalPerson pia = APortalPerson.firstOf(ACustomer.takenOn());
        Page page =
                BROWSERS.newWindow(
                        new Browser.NewContextOptions()
                                .setIgnoreHTTPSErrors(true)
                                .setViewportSize(360, 740));
        device(page);
        page.navigate(APasskey.HERE + "/login.xhtml");
        page.fill("#name", pia.login());
        page.fill("#password", APortalPerson.PASSWORD);
        page.press("#password", "Enter");
        page.waitForURL("**/portal/my-cases.xhtml");

        page.navigate(APasskey.HERE + "/passkeys.xhtml");
        page.fill("#name", "Telephone of Pia");
        page.click("#begin");
        page.waitForSelector("#codes");
        assertThat(page.textContent("#list")).contains("Telephone of Pia");
        assertThat(page.locator("#codes li").count()).isEqualTo(10);
        assertThat(
                        page.evaluate(
                                "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isEqualTo(true);

        page.click("#begin");
        page.waitForSelector("#passkey-state:not(:empty)");
        assertThat(page.textContent("#passkey-state")).contains("has a passkey of yours already");

        page.context().clearCookies();
        page.navigate(APasskey.HERE + "/login.xhtml");
        page.click("#askPasskey");
        page.waitForURL("**/portal/my-cases.xhtml");
        page.navigate(APasskey.HERE + "/passkeys.xhtml");
        assertThat(page.textContent("#list")).doesNotContain("not yet");
    }

    @Test
    void where_the_house_is_reached_in_the_clear_the_page_says_where_passkeys_are() {
        APortalPerson pia = APortalPerson.firstOf(ACustomer.takenOn());
        Page page =
                BROWSERS.window(
                        pia.login(), APortalPerson.PASSWORD, new Browser.NewContextOptions());
        page.navigate("/passkeys.xhtml");
        assertThat(page.isVisible("#begin")).isFalse();
        assertThat(page.textContent("#passkey-elsewhere")).contains(APasskey.HERE);
    }

    /** A device in the browser whose person proves themself each time it asks. */
    private static void device(Page page) {
        CDPSession tools = page.context().newCDPSession(page);
        tools.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject device = new JsonObject();
        device.add("options", options);
        tools.send("WebAuthn.addVirtualAuthenticator", device);
    }
}
