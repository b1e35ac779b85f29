package org.linja.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.linja.testkit.ACustomer;
import org.linja.testkit.APasskey;
import org.linja.testkit.APerson;
import org.linja.testkit.AnAuthenticator;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.Holdings;
import org.linja.testkit.HouseDatabase;

/** Every page, at a desk and on a phone, in light and in dark: axe finds nothing. */
class AccessibilityIT {
    @RegisterExtension static final Browsers BROWSERS = new Browsers();

    private static final Map<String, List<String>> PAGES =
            new TreeMap<>(
                    Map.of(
                            "aino",
                            List.of(
                                    "/cases/queue.xhtml",
                                    "/cases/case.xhtml?number=L-100001",
                                    "/answers/waiting.xhtml",
                                    "/commitments/promises.xhtml",
                                    "/intake/phone-call.xhtml"),
                            "kaisa",
                            List.of(
                                    "/escalation/alerts.xhtml",
                                    "/escalation/duty.xhtml",
                                    "/escalation/reach.xhtml",
                                    "/rota/roster.xhtml",
                                    "/looks/looks.xhtml?customer=ACME",
                                    "/reports/desk.xhtml",
                                    "/reports/left-out.xhtml",
                                    "/documents/batches.xhtml",
                                    "/reports/delivered.xhtml?contract=ACME-PLATINUM"),
                            "signe",
                            List.of("/portal/approvals.xhtml"),
                            "maria",
                            List.of(
                                    "/portal/my-cases.xhtml",
                                    "/portal/open-case.xhtml",
                                    "/portal/promises.xhtml",
                                    "/portal/our-people.xhtml",
                                    "/portal/who-looked.xhtml",
                                    "/portal/our-contract.xhtml",
                                    "/portal/our-data.xhtml",
                                    "/portal/api-keys.xhtml",
                                    "/account.xhtml",
                                    "/portal/case.xhtml?number=L-100001"),
                            "otto",
                            List.of(
                                    "/audit/opinions.xhtml",
                                    "/contracts/contracts.xhtml",
                                    "/contracts/contract-proposals.xhtml",
                                    "/contracts/contract-comparison.xhtml?code=ACME-PLATINUM&left=1&right=1",
                                    "/administration/changes.xhtml"),
                            "sanni",
                            List.of(
                                    "/admin/people.xhtml",
                                    "/restrictions/restrictions.xhtml",
                                    "/imports/incident-logs.xhtml",
                                    "/contracts/import-version.xhtml",
                                    "/contracts/customers.xhtml",
                                    "/procedures/new-deviation.xhtml?customer=ACME",
                                    "/contracts/customer.xhtml?code=ACME",
                                    "/contracts/contract.xhtml?code=ACME-PLATINUM&version=1",
                                    "/contracts/new-version.xhtml?contract=ACME-PLATINUM&version=1",
                                    "/calendars/calendars.xhtml",
                                    "/calendars/calendar.xhtml?code=HELSINKI-OFFICE&year=2026",
                                    "/calendars/publish-calendar.xhtml?from=HELSINKI-OFFICE",
                                    "/following/followings.xhtml",
                                    "/calendars/try-calendar.xhtml?code=HELSINKI-OFFICE")));

    /**
     * What repeats itself is looked at thirty times at most, not as often as tests have left it
     * there, and what is built alike five times: kinds that come later are seen, too.
     */
    private static final String SHORTEN =
            """
            () => {
                const told = ['class', 'style', 'role', 'type', 'lang', 'scope', 'tabindex', 'aria-hidden'];
                const built = one => one.tagName
                    + [...one.attributes].map(each => each.name + (told.includes(each.name) ? each.value : '')).join()
                    + '(' + [...one.children].map(built).join() + ')';
                for (const list of document.querySelectorAll('tbody, ol, ul')) {
                    const seen = {};
                    const again = [...list.children].filter(one => {
                        const kind = built(one);
                        seen[kind] = (seen[kind] ?? 0) + 1;
                        return seen[kind] > 5;
                    });
                    again.forEach(one => one.remove());
                    [...list.children].slice(30).forEach(one => one.remove());
                }
            }
            """;

    @Test
    void axe_finds_nothing() {
        Map<String, List<String>> found = new TreeMap<>();
        Map<String, List<String>> all = new TreeMap<>(PAGES);
        all.merge("kaisa", List.of(batch()), AccessibilityIT::both);
        all.put("oleg", List.of(noMoreLetters()));
        all.forEach(
                (login, pages) -> {
                    Page page = BROWSERS.window(login);
                    for (String each : pages) {
                        look(page, each, found);
                    }
                    page.context().close();
                });
        assertThat(found).isEmpty();
    }

    /** The pages of the door, those of second factors, and what a firm is to sign. */
    @Test
    void axe_finds_nothing_at_the_door_and_where_a_firm_signs() {
        Map<String, List<String>> found = new TreeMap<>();
        String firm = ACustomer.under(ACustomer.terms());
        String login = APerson.of(firm);
        HouseDatabase.change(
                "update person set customer_right = 'signatory' where login = ?", login);
        Page page =
                BROWSERS.newWindow(
                        new Browser.NewContextOptions()
                                .setBaseURL(APasskey.HERE)
                                .setIgnoreHTTPSErrors(true));
        for (String each :
                List.of(
                        "/forgot-password.xhtml",
                        "/company-sign-in.xhtml",
                        "/choose-password.xhtml?key=" + key(login),
                        "/login.xhtml")) {
            look(page, each, found);
        }
        enter(page, login);
        look(page, "/portal/our-deviation.xhtml?number=" + Holdings.deviation(firm), found);
        page.navigate("/second-factor.xhtml");
        page.click("#begin");
        page.waitForSelector("#secret");
        look(page, found);
        AnAuthenticator theirs =
                new AnAuthenticator(0, page.locator("#secret").textContent(), List.of());
        page.fill("#code", theirs.code(0));
        page.click("#confirm");
        page.waitForSelector("#codes");
        look(page, found);
        look(page, "/passkeys.xhtml", found);
        page.context().clearCookies();
        page.navigate("/login.xhtml");
        enter(page, login);
        look(page, found);
        assertThat(page.url()).endsWith("/second-turn.xhtml");
        assertThat(found).isEmpty();
    }

    private static void enter(Page page, String login) {
        page.fill("#name", login);
        page.fill("#password", APerson.PASSWORD);
        page.press("#password", "Enter");
        page.waitForURL(url -> !url.contains("/login.xhtml"));
    }

    /** A key as a letter would bring it. */
    private static String key(String login) {
        String secret = UUID.randomUUID().toString();
        HouseDatabase.change(
                "insert into person_key (person_id, customer_id, kind, secret_hash, created_at, expires_at)"
                        + " select id, customer_id, 'reset', sha256(convert_to(?, 'UTF8')), now(),"
                        + " now() + interval '100 years' from person where login = ?",
                secret,
                login);
        return secret;
    }

    private static void look(Page page, String address, Map<String, List<String>> found) {
        int status = page.navigate(address).status();
        if (status != 200) {
            found.put(address, List.of("HTTP " + status));
            return;
        }
        look(page, found);
    }

    /** The page as it stands. */
    private static void look(Page page, Map<String, List<String>> found) {
        page.evaluate(SHORTEN);
        List<String> violations = Axe.violationsInEveryLight(page);
        if (!violations.isEmpty()) {
            found.put(page.url(), violations);
        }
    }

    private static List<String> both(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /** A batch of documents that wrote all but one. */
    private static String batch() {
        return "/documents/batch.xhtml?number="
                + HouseDatabase.texts(
                                "insert into document_batch (kind, closed_from, closed_before, ordered_by, ordered_at,"
                                        + " state, cases_total, cases_written, cases_left, finished_at)"
                                        + " select 'case-act', now() - interval '1 day', now(), p.id, now(), 'done', 2, 1, 1,"
                                        + " now() from person p where p.login = 'kaisa' returning number::text")
                        .get(0);
    }

    /** Where the link in a letter to a contact leads. */
    private static String noMoreLetters() {
        String firm = ACustomer.takenOn();
        Map<String, String> contact =
                Map.of("name", "Kaisa", "number", "+358409876503", "email", "kaisa@firm.example");
        ApiCaller.as("sanni").post("/customers/" + firm + "/contacts", contact).expect(201);
        return "/no-more-letters.xhtml?link="
                + HouseDatabase.texts(
                                "insert into contact_mail (customer_id, address, kind, word)"
                                        + " select id, mail_mark(id, 'kaisa@firm.example'), 'promises',"
                                        + " left(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 43)"
                                        + " from customer where code = ? returning word",
                                firm)
                        .get(0);
    }
}
