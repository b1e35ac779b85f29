package org.linja.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.linja.testkit.ACustomer;
import org.linja.testkit.ApiCaller;

/** Administrators keep what the house works by, one beside the other. */
class AdministrationJourneyIT {
    @RegisterExtension static final Browsers BROWSERS = new Browsers();

    @Test
    void two_administrators_edit_one_customer_and_lose_no_word_of_either() {
        Page first = BROWSERS.window("sanni");
        String code = takeOn(first);
        Page second = BROWSERS.window("sanni");
        second.navigate("/contracts/customer.xhtml?code=" + code);

        first.fill("#name", "Named by the first");
        first.selectOption("#language", "ru");
        first.locator("#save").click();
        assertThat(first.locator("#notes .note--good")).isVisible();

        second.fill("#name", "Named by the second");
        second.selectOption("#zone", "Asia/Almaty");
        second.locator("#save").click();
        assertThat(second.locator("#conflicts")).containsText("Sanni");
        assertThat(second.locator("#name-conflict")).containsText("Named by the first");
        assertThat(second.locator("#name")).hasValue("Named by the second");
        assertThat(second.locator("#taken-over")).isVisible();
        assertThat(second.locator("#language")).hasValue("ru");

        second.locator("#save").click();
        assertThat(second.locator("#nameChoice-error")).isVisible();
        second.locator("#name-conflict input[value=mine]").check();
        second.locator("#save").click();
        assertThat(second.locator("#title")).hasText("Named by the second");

        first.navigate("/contracts/customer.xhtml?code=" + code);
        assertThat(first.locator("#name")).hasValue("Named by the second");
        assertThat(first.locator("#zone")).hasValue("Asia/Almaty");
        assertThat(first.locator("#language")).hasValue("ru");
    }

    @Test
    void whom_somebody_was_about_to_invite_is_kept_for_that_customer_and_no_other() {
        Page page = BROWSERS.window("sanni");
        takeOn(page);
        page.fill("#personName", "Nora Newcomer");
        page.selectOption("#personRight", "signatory");
        page.reload();
        assertThat(page.locator("#personName")).hasValue("Nora Newcomer");
        assertThat(page.locator("#personRight")).hasValue("signatory");
        page.navigate("/contracts/customer.xhtml?code=GLOBEX");
        assertThat(page.locator("#personName")).hasValue("");
    }

    @Test
    void a_contact_is_added_edited_and_removed_at_the_customers_page() {
        Page page = BROWSERS.window("sanni");
        takeOn(page);
        page.fill("#contactName", "Helmi Koskela");
        page.fill("#contactNumber", "00358 40 123 4599");
        page.locator("#saveContact").click();
        assertThat(page.locator("#contacts")).containsText("+358401234599");
        page.locator("[id$=open]").first().click();
        assertThat(page.locator("#contactName")).hasValue("Helmi Koskela");
        page.fill("#contactEmail", "helmi@firm.example");
        page.locator("#saveContact").click();
        assertThat(page.locator("#contacts")).containsText("helmi@firm.example");
        page.locator("[id$=remove]").first().click();
        assertThat(page.locator("#contacts")).hasCount(0);
    }

    @Test
    void a_contract_by_a_pattern_is_checked_field_by_field_and_stored() {
        Page page = BROWSERS.window("sanni");
        String code = takeOn(page);
        page.navigate("/contracts/new-version.xhtml?contract=ACME-PLATINUM&version=1&pattern=true");
        page.fill("#customer", code);
        page.fill("#code", code + "-BASIC");
        page.fill("#from", "2022-01-01T00:00");
        page.fill("#targets-critical-acknowledge", "-1:00");
        page.locator("#save").click();
        assertThat(page.locator("#targets-critical-acknowledge-error")).isVisible();
        assertThat(page.locator("#code")).hasValue(code + "-BASIC");
        page.fill("#targets-critical-acknowledge", "0:20");
        page.locator("#save").click();
        assertThat(page).hasURL(Pattern.compile(".*contract-proposal\\.xhtml\\?number=.*"));
        assertThat(page.locator("#targets")).containsText("20 min");
        assertThat(page.locator("#yours")).isVisible();
        assertThat(page.locator("#activate")).hasCount(0);

        Page second = BROWSERS.window("mikko");
        second.navigate("/contracts/contract-proposals.xhtml");
        second.locator("#proposals a", new Page.LocatorOptions().setHasText(code)).click();
        second.locator("#activate").click();
        assertThat(second)
                .hasURL(Pattern.compile(".*contract\\.xhtml\\?code=" + code + "-BASIC.*"));
        assertThat(second.locator("#targets")).containsText("20 min");
    }

    @Test
    void a_table_is_tried_while_it_is_written() {
        Page page = BROWSERS.window("sanni");
        page.navigate("/contracts/new-version.xhtml?contract=ACME-PLATINUM&version=1");
        assertThat(page.locator("#table-check .note--good")).isVisible();
        page.locator("[id='severities-0-when:1:answer']").selectOption("no");
        assertThat(page.locator("#table-check .note--warn").first()).isVisible();
        assertThat(page.locator("#table-check")).containsText("safety-at-risk");
        page.locator("#save").click();
        assertThat(page.locator("#notes")).containsText("safety-at-risk");
        page.locator("[id='severities-0-when:1:answer']").selectOption("yes");
        assertThat(page.locator("#table-check .note--good")).isVisible();
    }

    @Test
    void a_monitors_token_is_made_seen_once_and_revoked_and_its_service_retired_on_a_telephone() {
        ObjectNode terms = ACustomer.terms();
        ((ObjectNode) terms.path("channels")).putArray("monitoring").add("medium");
        String firm = ACustomer.under(terms);
        ApiCaller.as("sanni")
                .post(
                        "/customers/" + firm + "/managed-services",
                        Map.of("name", "Drives", "service", "drive-control"))
                .expect(201);
        Page page =
                BROWSERS.window("sanni", new Browser.NewContextOptions().setViewportSize(360, 800));
        page.navigate("/contracts/customer.xhtml?code=" + firm);
        page.locator("#makeToken").click();
        assertThat(page.locator("#tokenName")).hasAttribute("aria-invalid", "true");
        page.fill("#tokenName", "am-1");
        page.fill("#days", "30");
        page.locator("#makeToken").click();
        assertThat(page.locator("#token-secret")).containsText("linja_alerts_");
        ApiCaller monitor =
                ApiCaller.nobody()
                        .with(
                                "Authorization",
                                "Bearer " + page.locator("#token-secret").textContent());
        monitor.post("/alerts", "{}").expect(400);

        page.locator("#tokens [id$=revokeToken]").click();
        assertThat(page.locator("#tokens [id$=revokeToken]")).hasCount(0);
        assertThat(page.locator("#token-secret")).hasCount(0);
        assertThat(page.locator("#tokens")).containsText("am-1");
        monitor.post("/alerts", "{}").expect(401);
        page.fill("#tokenName", "am-2");
        page.fill("#days", "30");
        page.locator("#makeToken").click();
        monitor =
                ApiCaller.nobody()
                        .with(
                                "Authorization",
                                "Bearer " + page.locator("#token-secret").textContent());
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
        page.locator("#services [id$=retire]").click();
        assertThat(page.locator("#services")).hasCount(0);
        assertThat(page.locator("#makeToken")).hasCount(0);
        monitor.post("/alerts", "{}").expect(401);
    }

    @Test
    void a_disabled_customer_keeps_its_card_at_the_phone_desk() {
        Page sanni = BROWSERS.window("sanni");
        sanni.navigate("/contracts/customer.xhtml?code=GLOBEX");
        sanni.locator("#disable").click();
        assertThat(sanni.locator("#enable")).isVisible();
        try {
            Page aino = BROWSERS.window("aino");
            aino.navigate("/intake/phone-call.xhtml");
            aino.fill("#customer", "");
            aino.locator("#customer").pressSequentially("globex");
            aino.locator("#hits input").first().click();
            assertThat(aino.locator("#card-title")).hasText("Globex Refining");
            assertThat(aino.locator("#disabled")).isVisible();
            assertThat(aino.locator("#sentence")).isEmpty();
            aino.locator("#discard").click();
            assertThat(aino.locator("#caller-name")).hasValue("");
        } finally {
            sanni.locator("#enable").click();
        }
        assertThat(sanni.locator("#disable")).isVisible();
    }

    private static String takeOn(Page page) {
        String code = "J" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        page.navigate("/contracts/customers.xhtml");
        page.fill("#newCode", code);
        page.fill("#newName", "Firm " + code);
        page.locator("#create").click();
        page.waitForURL("**/customer.xhtml?code=" + code);
        return code;
    }
}
