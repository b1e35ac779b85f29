package org.linja.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linja.testkit.ACall;
import org.linja.testkit.ACustomer;
import org.linja.testkit.APortalPerson;
import org.linja.testkit.AnAuthenticator;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.Patience;

/**
 * Every shipped procedure from the desk to its end: the people of the house at their pages, and
 * whoever signs for the customer at theirs.
 */
class ProcedureJourneyIT {
    @RegisterExtension static final Browsers BROWSERS = new Browsers();

    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final DateTimeFormatter FIELD =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
    // Each desk reads its own.
    private static final Pattern IN_ANY_LANGUAGE =
            Pattern.compile(
                    "(Why it could not wait|Miksi se ei voinut odottaa|Почему нельзя было ждать): SN");
    private static final Pattern ACTS = Pattern.compile("; ?");
    private static final Pattern WORDS = Pattern.compile(" ");
    private static final String CUSTOMER = "customer";
    private static final String TIME = "time";
    private static final Map<String, Page> WINDOWS = new TreeMap<>();

    @SuppressWarnings("NullAway.Init")
    private static String firm;

    @SuppressWarnings("NullAway.Init")
    private static APortalPerson boss;

    private final ApiCaller agent = ApiCaller.as("aino");

    @BeforeAll
    static void openWindows() {
        firm = ACustomer.under(ACustomer.terms());
        boss = APortalPerson.firstOf(firm);
        for (String login : List.of("aino", "ilmari", "kaisa")) {
            WINDOWS.put(login, BROWSERS.window(login));
        }
        APortalPerson signatory = boss.invites("signatory");
        AnAuthenticator theirs = AnAuthenticator.of(signatory);
        Page page = BROWSERS.newWindow(new Browser.NewContextOptions());
        page.navigate("/");
        page.fill("#name", signatory.login());
        page.fill("#password", APortalPerson.PASSWORD);
        page.press("#password", "Enter");
        page.fill("#code", theirs.newCode());
        page.press("#code", "Enter");
        page.waitForSelector("#sign-out, [id$=signOut]");
        WINDOWS.put(CUSTOMER, page);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "abusive-contact, kaisa relieve; aino record; kaisa judge rude; kaisa speak; time rest;"
                + " kaisa ask",
        "credentials-reset, aino request; aino call-back; aino identity known; kaisa approve;"
                + " ilmari reset",
        "data-disclosure, aino request; customer consent; ilmari first; kaisa second;"
                + " ilmari carry-out; aino protocol",
        "emergency-change, aino record; ilmari judge goes; ilmari back-out; kaisa review;"
                + " customer inform",
        "hardware-replacement, aino diagnose; ilmari order; ilmari data keep; aino arrive;"
                + " customer consent; aino label; ilmari swap; kaisa witness; aino return;"
                + " aino protocol",
        "physical-access, aino request; customer consent; kaisa grant; aino escort; aino site;"
                + " aino visit",
        "planned-change, aino request; ilmari plan; kaisa review; customer consent; ilmari backup;"
                + " aino tell; ilmari change; aino verify works; aino report",
        "standard-diagnostics, aino collect; aino tests; aino finding unknown; ilmari deeper",
        "termination, aino notice; ilmari plan; customer consent; ilmari return; customer received;"
                + " aino access; time grace; ilmari delete; kaisa witness; aino protocol"
    })
    void a_shipped_procedure_goes_from_the_desk_to_its_end(String template, String way) {
        boolean emergency = template.equals("emergency-change");
        ACall call = emergency ? ACall.from(firm).critical() : ACall.from(firm);
        String number = agent.take(call).expect(201).number();
        agent.bring(
                        "/cases/" + number + "/attachments?name=proof.txt",
                        "as proven".getBytes(StandardCharsets.UTF_8))
                .expect(201);
        Page desk = window("aino");
        desk.navigate("/cases/case.xhtml?number=" + number);
        desk.selectOption("#procedureTemplate", template);
        desk.locator("#startProcedure").click();
        desk.locator("#procedures article a").click();
        assertThat(desk.locator("[data-step]")).hasCount(1);
        Walk walk = new Walk(number, desk.url());
        for (String act : ACTS.splitAsStream(way).toList()) {
            List<String> words = WORDS.splitAsStream(act.strip()).toList();
            switch (words.get(0)) {
                case TIME -> {
                    passed(number, words.get(1));
                    walk.seenBy = "";
                }
                case CUSTOMER -> sign(walk, words.get(1));
                default ->
                        walk.act(words.get(0), words.get(1), words.size() > 2 ? words.get(2) : "");
            }
        }
        if (emergency) {
            desk.navigate(walk.address);
            assertThat(desk.locator("#main .state--undone")).hasCount(1);
            desk.navigate("/cases/case.xhtml?number=" + number);
            assertThat(desk.locator("#timeline")).containsText(IN_ANY_LANGUAGE);
            assertThat(desk.locator("#timeline")).not().containsText("acted: ");
        }
        Page customer = window(CUSTOMER);
        customer.navigate("/portal/case.xhtml?number=" + number);
        if (template.equals("abusive-contact")) {
            assertThat(customer.locator("#timeline")).not().containsText("rocedure");
        } else {
            assertThat(customer.locator("#timeline")).containsText("Procedure ended");
            assertThat(customer.locator("#timeline")).containsText(", version 1");
            assertThat(customer.locator("#timeline")).not().containsText(template + "/1");
        }
    }

    /** The same page in the windows of whoever's turn it is, opened anew only when that changes. */
    private final class Walk {
        private final String number;
        private final String address;
        private String seenBy = "aino";

        Walk(String number, String address) {
            this.number = number;
            this.address = address;
        }

        void act(String who, String step, String outcome) {
            Page page = window(who);
            if (!who.equals(seenBy)) {
                page.navigate(address);
                seenBy = who;
            }
            Locator form = page.locator("[data-step='" + step + "']");
            if (step.equals("request")
                    && procedure().path("template").asText().equals("planned-change")) {
                expectFaultsAtTheirFields(page, form);
            }
            fill(form, outcome);
            Locator done = form.locator("[id$=completeStep]");
            (done.count() > 0 ? done : form.locator("[id$=approveStep]")).click();
            assertThat(form).hasCount(0);
        }

        private JsonNode procedure() {
            return agent.get("/cases/" + number + "/procedures")
                    .expect(200)
                    .json()
                    .path("items")
                    .get(0);
        }
    }

    /** Nothing is said above the page that belongs to a field. */
    private static void expectFaultsAtTheirFields(Page page, Locator form) {
        form.locator("[id$=completeStep]").click();
        assertThat(form.locator("[aria-invalid=true]")).hasCount(5);
        assertThat(form.locator(".field__error")).hasCount(5);
        assertThat(page.locator("#notes .note--error")).hasCount(0);
        String described = form.locator("select[id$=saidYes]").getAttribute("aria-describedby");
        assertThat(page.locator("[id='" + described.strip() + "']")).isVisible();
    }

    private static void fill(Locator form, String outcome) {
        each(form, "input[id$=said], input[id$=stepProof]", field -> field.fill("SN-4711"));
        each(form, "input[id$=saidOn]", field -> field.fill("2027-01-31"));
        String past = FIELD.format(HouseDatabase.now().minusSeconds(120).atZone(HELSINKI));
        each(form, "input[id$=saidAt]", field -> field.fill(past));
        each(form, "select[id$=saidYes]", field -> field.selectOption("no"));
        each(
                form,
                "select[id$=stepFile]",
                field -> field.selectOption(new SelectOption().setIndex(1)));
        each(form, "select[id$=stepOutcome]", field -> field.selectOption(outcome));
    }

    private static void each(Locator form, String fields, Consumer<Locator> act) {
        form.locator(fields).all().forEach(act);
    }

    /** Exactly what was done is shown, and approved by its digest, with the second factor. */
    private void sign(Walk walk, String step) {
        if (step.equals("consent")
                && walk.procedure().path("template").asText().equals("planned-change")) {
            expectNothingSignedWithoutRight(walk);
        }
        Page page = window(CUSTOMER);
        JsonNode asked = step(walk.procedure(), step);
        page.navigate("/portal/approvals.xhtml");
        page.locator("#cards a", new Page.LocatorOptions().setHasText(walk.number)).click();
        assertThat(page.locator("#digest")).containsText(asked.path("digest").asText());
        page.locator("#approve").click();
        assertThat(page.locator("#over")).containsText("Approved");
        assertThat(page.locator("#over")).containsText("Pia Portal");
        walk.seenBy = "";
        if (walk.procedure().path("template").asText().equals("physical-access")) {
            takeBackAndSignAnew(page, walk);
        }
    }

    private static void takeBackAndSignAnew(Page page, Walk walk) {
        page.navigate("/portal/approvals.xhtml");
        page.locator("#unused a", new Page.LocatorOptions().setHasText(walk.number)).click();
        page.fill("#why", "The visitor comes a day later.");
        page.locator("#takeBack").click();
        assertThat(page.locator("#notes")).containsText("taken the approval back");
        page.navigate("/portal/approvals.xhtml");
        page.locator("#cards a", new Page.LocatorOptions().setHasText(walk.number)).click();
        assertThat(page.locator("#version")).containsText("request no. 2");
        page.locator("#approve").click();
        assertThat(page.locator("#over")).containsText("Approved");
    }

    /** Whoever has no second factor is asked to take one; whoever has no right is shown nothing. */
    private void expectNothingSignedWithoutRight(Walk walk) {
        APortalPerson without = boss.invites("signatory");
        Page page =
                BROWSERS.window(
                        without.login(), APortalPerson.PASSWORD, new Browser.NewContextOptions());
        page.navigate("/portal/approvals.xhtml");
        page.locator("#cards a", new Page.LocatorOptions().setHasText(walk.number)).click();
        assertThat(page.locator("#main")).containsText("SN-4711");
        assertThat(page.locator("#version"))
                .containsText("Change with the customer's approval, version 1");
        page.locator("#approve").click();
        assertThat(page.locator("#notes")).containsText("needs a second factor");
        page.context().close();
        APortalPerson member = boss.invites("member");
        Page other =
                BROWSERS.window(
                        member.login(), APortalPerson.PASSWORD, new Browser.NewContextOptions());
        assertThat(other.locator("a[href*='approvals']")).hasCount(0);
        other.context().close();
    }

    private static JsonNode step(JsonNode procedure, String code) {
        for (JsonNode one : procedure.path("steps")) {
            if (one.path("code").asText().equals(code)) {
                return one;
            }
        }
        throw new AssertionError(procedure + " has no " + code);
    }

    /** As if the time that is waited for were over. */
    private void passed(String number, String step) {
        long caseId = Long.parseLong(number.substring(2));
        HouseDatabase.change(
                "update procedure_step set due_at = opened_at where case_id = ? and code = ?",
                caseId,
                step);
        HouseDatabase.change(
                "update alarm a set due_at = s.opened_at from procedure_step s"
                        + " where a.subject_type = 'procedure-step' and a.subject_id = s.id"
                        + " and s.case_id = ? and s.code = ?",
                caseId,
                step);
        Patience.until(
                step + " is over",
                () ->
                        HouseDatabase.number(
                                        "select count(*) from procedure_step where case_id = ?"
                                                + " and code = ? and state = 'open'",
                                        caseId,
                                        step)
                                == 0);
    }

    private static Page window(String who) {
        return Objects.requireNonNull(WINDOWS.get(who), who);
    }
}
