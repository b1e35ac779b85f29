package org.linja.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.linja.testkit.ACall;
import org.linja.testkit.ACustomer;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.HostileWords;

/**
 * More than three hundred hostile texts in every field that a customer or a caller fills, read in a
 * real browser at the portal and at the desk: each stands there as it was typed, and nothing acts.
 */
class MarkupIT {
    @RegisterExtension static final Browsers BROWSERS = new Browsers();

    private static final ApiCaller AINO = ApiCaller.as("aino");
    private static final String PASSWORD = "a long enough word";
    private static final String EVERYTHING = String.join("\n", HostileWords.all());

    /** Hears whatever acts, and whatever the policy had to stop: words give it nothing to do. */
    private static final String LISTEN =
            """
            window.hits = [];
            window.hit = () => window.hits.push('hit');
            window.alert = window.confirm = window.prompt = window.hit;
            document.addEventListener('securitypolicyviolation',
                e => window.hits.push(e.violatedDirective + ' ' + e.sample + ' ' + e.blockedURI));
            """;

    private static String customer = "";
    private static String person = "";
    private static final List<String> CASES = new ArrayList<>();

    @BeforeAll
    static void fillEveryField() {
        customer = ACustomer.under(ACustomer.terms());
        person = hire(customer);
        List<String> subjects = HostileWords.packed(200);
        List<String> longer = HostileWords.packed(2_000);
        for (int i = 0; i < subjects.size(); i++) {
            String words = longer.get(i % longer.size());
            CASES.add(
                    AINO.take(
                                    ACall.from(customer)
                                            .about(subjects.get(i))
                                            .by(head(subjects.get(i)), "+358401234501")
                                            .with("description", words)
                                            .with("since", words)
                                            .with("tried", words))
                            .expect(201)
                            .number());
        }
        String first = CASES.get(0);
        act(AINO, first, "notes");
        act(AINO, first, "answers");
        act(AINO, first, "questions");
        act(ApiCaller.as(person, PASSWORD), first, "answers");
        act(ApiCaller.as(person, PASSWORD), first, "severities/customer");
    }

    @Test
    void the_corpus_is_as_large_as_it_says() {
        assertThat(HostileWords.all()).doesNotHaveDuplicates().hasSizeGreaterThan(300);
    }

    @Test
    void nothing_acts_at_the_portal() {
        Page page = listening(person, PASSWORD);
        expectWords(page, "/portal/case.xhtml?number=" + CASES.get(0));
        for (String number : CASES.subList(1, 12)) {
            expectWords(page, "/portal/case.xhtml?number=" + number);
        }
        expectWords(page, "/portal/my-cases.xhtml");
    }

    @Test
    void nothing_acts_at_the_desk() {
        Page page = listening("aino", Browsers.PASSWORD);
        expectWords(page, "/cases/case.xhtml?number=" + CASES.get(0));
        for (String number : CASES.subList(1, 12)) {
            expectWords(page, "/cases/case.xhtml?number=" + number);
        }
        expectWords(page, "/cases/particulars.xhtml?number=" + CASES.get(0));
        page.navigate("/cases/queue.xhtml");
        expectNothingActed(page);
        page.navigate("/escalation/calls.xhtml?number=" + CASES.get(0));
        expectNothingActed(page);
    }

    @Test
    void a_form_of_the_portal_takes_them_and_gives_them_back_as_they_were() {
        Page page = listening(person, PASSWORD);
        page.navigate("/portal/open-case.xhtml");
        page.fill("#subject", HostileWords.packed(200).get(3));
        page.fill("#description", EVERYTHING);
        page.fill("#since", HostileWords.packed(2_000).get(1));
        page.fill("#tried", HostileWords.packed(2_000).get(2));
        page.locator("fieldset.question").nth(3).locator("input[value=yes]").check();
        page.locator("#send").click();
        page.waitForURL(url -> url.contains("/portal/case.xhtml"));
        assertThat(page.locator("#description").textContent()).isEqualTo(EVERYTHING);
        expectNothingActed(page);
    }

    @Test
    void nothing_acts_in_what_an_address_says_back() {
        Page page = listening("aino", Browsers.PASSWORD);
        for (String words : HostileWords.packed(400)) {
            String encoded = URLEncoder.encode(words, StandardCharsets.UTF_8);
            page.navigate("/cases/queue.xhtml?text=" + encoded + "&customer=" + encoded);
            expectNothingActed(page);
        }
    }

    /** The page as it came, without a trace of anything that acted, and with the words in it. */
    private static void expectWords(Page page, String address) {
        page.navigate(address);
        expectNothingActed(page);
        assertThat(page.content()).as(address).contains("hit()");
    }

    private static void expectNothingActed(Page page) {
        assertThat(page.evaluate("window.hits")).as(page.url()).isEqualTo(List.of());
        // The page's own elements carry no handler of ours; a foreign one would have one.
        List<ElementHandle> acting =
                page.querySelectorAll(
                        "[onerror],[onload],[ontoggle],[onbegin],[onstart],[srcdoc],base,object,embed,"
                                + "iframe,meta[http-equiv],[href^='javascript:'],[src^='javascript:'],#x");
        assertThat(acting).as(page.url()).isEmpty();
        assertThat(page.content())
                .as(page.url())
                .doesNotContain("21993</")
                .doesNotContain(">21993");
    }

    private static Page listening(String login, String password) {
        Page page = BROWSERS.newWindow(new Browser.NewContextOptions());
        page.addInitScript(LISTEN);
        page.navigate("/");
        page.fill("#name", login);
        page.fill("#password", password);
        page.press("#password", "Enter");
        page.waitForSelector("#sign-out");
        expectNothingActed(page);
        return page;
    }

    @Test
    void a_page_on_which_something_could_act_would_be_noticed() {
        Page page = listening("aino", Browsers.PASSWORD);
        page.setContent("<p><img src=x onerror=hit()></p>");
        assertThatThrownBy(() -> expectNothingActed(page)).isInstanceOf(AssertionError.class);
    }

    private static void act(ApiCaller who, String number, String act) {
        who.at(number).post("/cases/" + number + "/" + act, Map.of("text", EVERYTHING));
    }

    private static String head(String text) {
        return text.substring(0, Math.min(120, text.length())).strip();
    }

    private static String hire(String customer) {
        String login = "m" + UUID.randomUUID().toString().substring(0, 12);
        ApiCaller.as("sanni")
                .post(
                        "/people",
                        Map.of(
                                "login",
                                login,
                                "name",
                                HostileWords.all().get(40),
                                "email",
                                login + "@firm.example",
                                "language",
                                "en",
                                "zone",
                                "Europe/Helsinki",
                                "customer",
                                customer,
                                "roles",
                                List.of("CUSTOMER"),
                                "password",
                                PASSWORD))
                .expect(201);
        return login;
    }
}
