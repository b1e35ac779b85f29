package org.linja.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.linja.testkit.ACustomer;
import org.linja.testkit.APortalPerson;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.KeyLetters;
import org.linja.testkit.Patience;
import org.linja.testkit.ShippedWords;

/** Somebody whom nobody has shown anything: from the letter in their hand to an answered case. */
class NewcomerJourneyIT {
    /** Addresses opened, fields filled and buttons pressed. */
    private static final int MOST_STEPS = 12;

    private static final Duration LIMIT = Duration.ofMinutes(3);

    /** By which the house counts what it promises; a customer is told the hours. */
    private static final String CALENDAR = ACustomer.terms().path("calendar").asText();

    private static final Locator.WaitForOptions LONG =
            new Locator.WaitForOptions().setTimeout((double) Patience.LONG.toMillis());

    @RegisterExtension static final Browsers BROWSERS = new Browsers();

    private int steps;

    @Test
    void from_an_invitation_to_an_answered_case_in_twelve_steps() {
        APortalPerson boss = APortalPerson.firstOf(ACustomer.under(ACustomer.terms()));
        String email = invitedBy(boss);
        String secret = KeyLetters.secret(email, 1);
        long began = System.nanoTime();
        Page page = BROWSERS.newWindow(new Browser.NewContextOptions().setLocale("en"));

        open(page, "/choose-password.xhtml?key=" + secret);
        assertThat(page.locator("#greeting")).containsText("Nora Newcomer");
        Assertions.assertThat(page.url()).doesNotContain(secret);
        fill(page, "#password", APortalPerson.PASSWORD);
        fill(page, "#again", APortalPerson.PASSWORD);
        press(page, "#choose");
        page.waitForURL("**/portal/my-cases.xhtml");

        press(page, "a[href$='/portal/open-case.xhtml'] >> nth=0");
        fill(page, "#subject", "Scale 9 shows nothing");
        fill(page, "#description", "It began after the change of shift.");
        press(page, "fieldset.question >> nth=3 >> input[value=yes]");
        press(page, "#send");
        page.waitForURL("**/portal/case.xhtml?number=*");
        String number = page.url().replaceAll(".*number=(L-[0-9]+).*", "$1");
        askedByTheHouse(number);

        open(page, "/portal/case.xhtml?number=" + number);
        fill(page, "#text", "The one at gate four.");
        press(page, "#answer");
        assertThat(page.locator(".timeline")).containsText("The one at gate four.");

        Assertions.assertThat(steps).isEqualTo(MOST_STEPS);
        Assertions.assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LIMIT);
        Assertions.assertThat(
                        ApiCaller.as("aino")
                                .get("/cases/" + number)
                                .json()
                                .path("case")
                                .path("status")
                                .asText())
                .isEqualTo("in-work");
    }

    @Test
    void an_administrator_looks_after_colleagues_and_takes_the_firms_report_and_data_along()
            throws IOException {
        APortalPerson boss = APortalPerson.firstOf(ACustomer.under(ACustomer.terms()));
        APortalPerson member = boss.invites("member");
        Page page = atOurPeople(boss);
        Locator row =
                page.locator(
                        "#people tbody tr", new Page.LocatorOptions().setHasText(member.email()));
        row.locator("[id$=edit]").click();
        page.selectOption("#changeRight", "read-only");
        page.locator("#giveRight").click();
        assertThat(row).containsText("Read only");
        row.locator("[id$=edit]").click();
        page.selectOption("#changeLanguage", "fi");
        page.selectOption("#changeZone", "Asia/Tokyo");
        page.locator("#keepLanguage").click();
        assertThat(page.locator("#change-panel")).hasCount(0);
        Assertions.assertThat(member.seenBy(boss).path("zone").asText()).isEqualTo("Asia/Tokyo");
        Page theirs =
                BROWSERS.window(
                        member.login(),
                        APortalPerson.PASSWORD,
                        new Browser.NewContextOptions().setLocale("en"));
        assertThat(theirs.locator("html")).hasAttribute("lang", "fi");
        assertThat(theirs.locator("#open")).hasCount(0);

        row.locator("[id$=disable]").click();
        assertThat(row).containsText("Disabled");
        theirs.reload();
        assertThat(theirs.locator("#password")).isVisible();

        page.navigate("/portal/our-data.xhtml");
        page.locator("#order").click();
        assertThat(page.locator("#exports tbody tr")).hasCount(1);
        takeReport(page);
        page.navigate("/portal/our-data.xhtml");
        page.locator("#exports [id$=take]").waitFor(LONG);
        Assertions.assertThat(taken(page, "#exports [id$=take]")).startsWith("PK".getBytes(UTF_8));

        ordersIn(page, "fi", "/portal/our-contract.xhtml", "#making, #compliance");
        ordersIn(page, "ru", "/portal/our-data.xhtml", "#exports tbody tr:nth-child(2)");
        takesAlong(page, "ru", "круглосуточно");
        takesAlong(page, "fi", "ympäri vuorokauden");
    }

    /** While one is being made the next one is ordered. */
    private static void ordersIn(Page page, String language, String where, String ordered) {
        page.navigate(where);
        speak(page, language);
        page.locator("#order").click();
        page.locator(ordered).first().waitFor(LONG);
        speaksNothingElse(page, language);
    }

    private static void takesAlong(Page page, String language, String hours) throws IOException {
        page.navigate("/portal/our-contract.xhtml");
        speak(page, language);
        page.locator("#compliance").waitFor(LONG);
        assertThat(page.locator("#delivered")).containsText(hours);
        speaksNothingElse(page, language);
        Assertions.assertThat(new String(taken(page, "#csv"), UTF_8)).contains(hours);
        Assertions.assertThat(taken(page, "#pdf")).startsWith("%PDF".getBytes(UTF_8));
        page.navigate("/portal/our-data.xhtml");
        page.locator("#exports [id$=take] >> nth=1").waitFor(LONG);
        speaksNothingElse(page, language);
        Assertions.assertThat(taken(page, "#exports [id$=take] >> nth=0"))
                .startsWith("PK".getBytes(UTF_8));
    }

    private static void speak(Page page, String language) {
        page.locator(".languages__one[lang='" + language + "']").click();
        assertThat(page.locator("html[lang='" + language + "']")).hasCount(1);
    }

    private static void speaksNothingElse(Page page, String language) {
        Set<String> foreign = ShippedWords.foreignTo(language);
        Assertions.assertThat(
                        page
                                .locator(
                                        "h1, h2, label, th, td, dt, dd, button, a, p, span, option")
                                .allInnerTexts()
                                .stream()
                                .filter(foreign::contains))
                .as("of another language: %s", page.url())
                .isEmpty();
    }

    /** The month that has just begun, ordered, waited for and taken along. */
    private static void takeReport(Page page) throws IOException {
        page.navigate("/portal/our-contract.xhtml");
        page.locator("#order").click();
        page.locator("#compliance").waitFor(LONG);
        assertThat(page.locator("#delivered")).containsText("around the clock");
        assertThat(page.locator("#delivered")).not().containsText(CALENDAR);
        Assertions.assertThat(taken(page, "#compliance")).isNotEmpty();
        Assertions.assertThat(taken(page, "#pdf")).startsWith("%PDF".getBytes(UTF_8));
    }

    private static byte[] taken(Page page, String button) throws IOException {
        return Files.readAllBytes(page.waitForDownload(page.locator(button)::click).path());
    }

    private static Page atOurPeople(APortalPerson boss) {
        Page page =
                BROWSERS.window(
                        boss.login(),
                        APortalPerson.PASSWORD,
                        new Browser.NewContextOptions().setLocale("en"));
        page.locator("a[href$='/portal/our-people.xhtml']").first().click();
        return page;
    }

    /** The administrator's own steps, at their page. */
    private static String invitedBy(APortalPerson boss) {
        String email = "nora" + boss.id() + "@firm.example";
        Page page = atOurPeople(boss);
        page.fill("#name", "Nora Newcomer");
        page.fill("#email", email);
        page.locator("#invite").click();
        assertThat(page.locator("#notes")).containsText("A letter to Nora Newcomer");
        assertThat(page.locator("#people")).containsText("Invited");
        Assertions.assertThat(
                        StreamSupport.stream(
                                boss.api().get("/own-people").json().path("items").spliterator(),
                                false))
                .anyMatch(person -> person.path("email").asText().equals(email));
        return email;
    }

    private static void askedByTheHouse(String number) {
        ApiCaller.as("aino").act(number, "accept", Map.of());
        ApiCaller.as("aino").act(number, "questions", Map.of("text", "Which of the scales is it?"));
    }

    private void open(Page page, String address) {
        page.navigate(address);
        steps++;
    }

    private void fill(Page page, String field, String text) {
        page.fill(field, text);
        steps++;
    }

    private void press(Page page, String button) {
        page.locator(button).click();
        steps++;
    }
}
