package org.linja.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.linja.testkit.ACall;
import org.linja.testkit.ACustomer;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.HouseDatabase;

/** An agent issues documents at the desk; the customer finds theirs at the portal. */
class DocumentJourneyIT {
    @RegisterExtension static final Browsers BROWSERS = new Browsers();

    private static final String PANEL = "#documents-panel";

    @Test
    void from_the_desk_to_the_customers_own_files() {
        String number = ApiCaller.as("aino").take(ACall.from("ACME")).expect(201).number();
        Page aino = BROWSERS.window("aino");
        aino.navigate("/cases/case.xhtml?number=" + number);
        aino.locator("#issueDocument").click();
        assertThat(aino.locator("#documentKind")).hasAttribute("aria-invalid", "true");
        issue(aino, "case-act", "fi");
        assertThat(aino.locator(PANEL + " .files__one")).hasCount(1);
        issue(aino, "case-record", "en");
        assertThat(aino.locator(PANEL + " .files__one")).hasCount(2);
        issue(aino, "case-letter", "ru");
        assertThat(aino.locator("#documentKind")).hasAttribute("aria-invalid", "true");
        assertThat(aino.locator(PANEL + " .files__one")).hasCount(2);

        Page maria = BROWSERS.window("maria");
        maria.navigate("/portal/case.xhtml?number=" + number);
        assertThat(maria.locator(PANEL + " .files__one")).hasCount(1);
        assertThat(maria.locator(PANEL + " .files__name"))
                .hasText(Pattern.compile("ACME-\\d{4}-\\d{4,}"));
        assertThat(maria.locator("#issueDocument")).hasCount(0);
        Download paper = maria.waitForDownload(() -> maria.locator("[id$=fetchDocument]").click());
        assertThat(paper.suggestedFilename())
                .isEqualTo(maria.locator(PANEL + " .files__name").textContent() + ".pdf");
    }

    @Test
    void a_duty_manager_has_a_months_acts_written_on_a_telephone() {
        String firm = ACustomer.takenOn();
        String number = ApiCaller.as("aino").take(ACall.from(firm)).expect(201).number();
        HouseDatabase.change(
                "update support_case set status = 'closed',"
                        + " closed_at = opened_at - interval '8 hours' where id = ?::bigint",
                number.substring(2));
        Page kaisa = BROWSERS.window("kaisa");
        kaisa.setViewportSize(360, 800);
        kaisa.navigate("/reports/desk.xhtml");
        kaisa.locator("#batches").click();
        kaisa.locator("#order").click();
        assertThat(kaisa.locator("#from")).hasAttribute("aria-invalid", "true");
        kaisa.fill("#customer", firm);
        kaisa.fill("#from", day(-1));
        kaisa.fill("#to", day(0));
        kaisa.locator("#count").click();
        assertThat(kaisa.locator("#counted")).containsText("1");
        kaisa.locator("#order").click();
        assertThat(kaisa.locator("#finished")).isVisible();
        assertThat(kaisa.locator("#written")).containsText("1 / 1");
        assertThat(kaisa.locator("#cancel")).hasCount(0);
        assertThat(kaisa.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
    }

    /** A minute of the house's own time, so many days from now, as a field takes it. */
    private static String day(int days) {
        return HouseDatabase.now()
                .atZone(ZoneId.of("Europe/Helsinki"))
                .plusDays(days)
                .truncatedTo(ChronoUnit.MINUTES)
                .toLocalDateTime()
                .toString();
    }

    private static void issue(Page page, String kind, String language) {
        page.selectOption("#documentKind", kind);
        page.selectOption("#documentLanguage", language);
        page.locator("#issueDocument").click();
    }
}
