package org.linja.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.linja.testkit.ACustomer;
import org.linja.testkit.ApiCaller;
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

    /** What repeats itself is looked at thirty times, not as often as tests have left it there. */
    private static final String SHORTEN =
            """
            for (const list of document.querySelectorAll('tbody, ol, ul')) {
                [...list.children].slice(30).forEach(one => one.remove());
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
                        int status = page.navigate(each).status();
                        page.evaluate(SHORTEN);
                        List<String> violations =
                                status == 200
                                        ? Axe.violationsInEveryLight(page)
                                        : List.of("HTTP " + status);
                        if (!violations.isEmpty()) {
                            found.put(each, violations);
                        }
                    }
                    page.context().close();
                });
        assertThat(found).isEmpty();
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
