package org.linja.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linja.testkit.ACustomer;
import org.linja.testkit.APerson;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.ShippedWords;

/**
 * What a customer does with a case and what the desk answers, in two browsers, by keyboard alone
 * and in each language of the house; after every act no word of another language stands on either
 * page, and axe finds nothing: it is asked where words are longest, for it reads none of them.
 */
class PortalLanguagesIT {
    private static final DateTimeFormatter FIELD =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    private static final String LONGEST_WORDS = "ru";

    private static final List<String> OURS =
            List.of("our-contract", "our-people", "api-keys", "our-data", "who-looked");

    /** A4 between its margins. */
    private static final int PAPER = 718;

    private static final String PAPERS_FAULTS =
            """
            () => {
                const all = (what) => [...document.querySelectorAll(what)];
                const isShown = (one) => one.checkVisibility();
                const say = (fault) => (one) => fault + ' ' + one.tagName + '.' + one.className + ' ' + one.textContent.trim().slice(0, 40);
                const isCut = (one) => getComputedStyle(one).overflow !== 'visible'
                    && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1);
                const texts = all('#main *').filter((one) => isShown(one) && !one.closest('.aloud, svg'));
                return [
                    ...all('nav, header, button, select, textarea, input, .button, .skip').filter(isShown).map(say('pressed')),
                    ...all('.timeline__entry, .timeline__entry *, .clockbar, .commitment, .commitment__story li').filter((one) => !isShown(one)).map(say('hidden')),
                    ...texts.filter(isCut).map(say('cut')),
                    ...texts.filter((one) => one.getBoundingClientRect().right > innerWidth + 1).map(say('beyond')),
                ];
            }
            """;

    private static final int PHONE = 360;
    private static final int DESK = 1440;

    /** More than any page has stops. */
    private static final int MOST_STOPS = 250;

    @RegisterExtension static final Browsers BROWSERS = new Browsers();

    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "ru"})
    void every_act_is_done_by_keyboard_and_told_in_the_language_of_its_reader(String language) {
        String firm = ACustomer.under(ACustomer.terms());
        String login = APerson.speaking(language, firm);
        HouseDatabase.change(
                "update person set customer_right = 'administrator' where login = ?", login);
        Window customer = new Window(language, login, PHONE);
        Window desk = new Window(language, APerson.hiredSpeaking(language, "LINE_1"), DESK);

        String number = opens(customer);
        asksToBeCalled(customer);
        takesItAndAsks(desk, number);
        HouseDatabase.forward(Duration.ofMinutes(30));
        answersAndContests(customer);
        answersToNoUse(desk, number);
        saysThatItWasOfNoUse(customer);
        disputesTheSeverity(customer);
        withdrawsAndReopens(customer);
        customer.open("/portal/promises.xhtml");
        callsNow(customer);
        looksAround(customer);
        findsItAgain(customer);
        customer.reach("a.card");
        customer.press("Enter");
        assertThat(customer.page.locator("#subject")).hasText("Scale 9 shows nothing");
        assertThat(customer.page.locator("#print")).isVisible();
        if (language.equals(LONGEST_WORDS)) {
            isWholeOnPaper(customer.page, APerson.api(login).journal(number).size());
        }
    }

    /**
     * What was folded is open, nothing is cut or pressed, and the screen is as it was afterwards.
     */
    private static void isWholeOnPaper(Page page, int entries) {
        page.setViewportSize(PAPER, PAPER);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("#main details:not([open])")).hasCount(0);
        assertThat(page.locator(".timeline__entry")).hasCount(entries);
        Assertions.assertThat(page.evaluate(PAPERS_FAULTS)).asInstanceOf(LIST).isEmpty();
        for (String part :
                List.of(
                        "#subject",
                        "#description",
                        "#clocks-title",
                        ".clockbar__minutes td",
                        "#commitments article",
                        ".commitment__story li",
                        "#timeline",
                        "#files-title")) {
            assertThat(page.locator(part).first()).isVisible();
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        assertThat(page.locator("#main details[open]")).hasCount(0);
    }

    private static String opens(Window customer) {
        customer.open("/portal/open-case.xhtml");
        customer.write("#subject", "Scale 9 shows nothing");
        customer.write("#description", "It began after the change of shift.");
        customer.reach("fieldset.question >> nth=3 >> input[value=yes]");
        customer.press("Space");
        customer.does("#send");
        assertThat(customer.page.locator("#next-step")).isVisible();
        customer.isRight();
        return customer.page.url().replaceAll(".*number=(L-[0-9]+).*", "$1");
    }

    private static void asksToBeCalled(Window customer) {
        customer.reach("#callBackAt");
        // How a moment is typed is the browser's matter, and differs by its locale.
        customer.page.fill(
                "#callBackAt",
                FIELD.format(HouseDatabase.now().plus(Duration.ofHours(5)).atZone(HELSINKI)));
        customer.write("#callBackText", "+358 40 1234501");
        customer.does("#askCallBack");
        assertThat(customer.page.locator("#commitments article")).hasCount(1);
        customer.isRight();
    }

    private static void takesItAndAsks(Window desk, String number) {
        desk.open("/cases/case.xhtml?number=" + number);
        desk.press("a");
        assertThat(desk.page.locator("#accept")).hasCount(0);
        desk.does("[id$=takeCommitment]");
        assertThat(desk.page.locator("#commitments .state--open")).isVisible();
        desk.isRight();
        desk.open("/cases/case.xhtml?number=" + number + "&act=question");
        desk.write("#text", "Which of the scales is it?");
        desk.press("Control+Enter");
        assertThat(desk.page.locator(".timeline")).containsText("Which of the scales is it?");
        desk.isRight();
    }

    private static void answersAndContests(Window customer) {
        customer.page.reload();
        assertThat(customer.page.locator(".note--warn:not([hidden])").first()).isVisible();
        customer.isRight();
        customer.choose("#contested", "contest-pause:");
        customer.write("#contestText", "We had told you on Tuesday.");
        customer.does("#contest");
        assertThat(customer.page.locator(".timeline__entry--pause-contested"))
                .containsText("We had told you on Tuesday.");
        customer.isRight();
        customer.write("#text", "The one at gate four.");
        customer.does("#answer");
        assertThat(customer.page.locator(".timeline")).containsText("The one at gate four.");
        customer.isRight();
    }

    private static void answersToNoUse(Window desk, String number) {
        desk.open("/cases/case.xhtml?number=" + number + "&act=answer");
        desk.write("#text", "Please read the manual.");
        desk.press("Control+Enter");
        assertThat(desk.page.locator(".timeline")).containsText("Please read the manual.");
        desk.isRight();
    }

    private static void saysThatItWasOfNoUse(Window customer) {
        customer.page.reload();
        customer.choose("#contested", "contest-response:");
        customer.write("#contestText", "It says nothing of scales.");
        customer.does("#contest");
        assertThat(customer.page.locator(".timeline")).containsText("It says nothing of scales.");
        customer.isRight();
    }

    private static void disputesTheSeverity(Window customer) {
        customer.choose("#severity", "high");
        customer.write("#claimText", "Nothing leaves the hall.");
        customer.does("#claim");
        assertThat(customer.page.locator(".timeline")).containsText("Nothing leaves the hall.");
        customer.isRight();
    }

    private static void withdrawsAndReopens(Window customer) {
        customer.write("#withdrawText", "The cable was loose.");
        customer.does("#withdraw");
        assertThat(customer.page.locator(".timeline__entry--case-ended"))
                .containsText("The cable was loose.");
        customer.isRight();
        customer.write("#reopenText", "It is loose again.");
        customer.does("#reopen");
        assertThat(customer.page.locator(".timeline__entry--case-reopened"))
                .containsText("It is loose again.");
        customer.isRight();
    }

    /** The first question of the contract is whether production stands. */
    private static void callsNow(Window customer) {
        customer.open("/portal/open-case.xhtml");
        customer.write("#subject", "Every gate stands open");
        customer.write("#description", "Nobody can weigh anything since the change of shift.");
        customer.reach("fieldset.question >> nth=0 >> input[value=yes]");
        customer.press("Space");
        customer.does("#send");
        assertThat(customer.page.locator("#code")).hasText(Pattern.compile("[0-9]{3}.?[0-9]{3}"));
        customer.isRight();
    }

    /** What is the firm's, as its administrator sees it. */
    private static void looksAround(Window customer) {
        for (String page : OURS) {
            customer.open("/portal/" + page + ".xhtml");
        }
        customer.open("/account.xhtml");
        customer.does("#keepLanguage");
        assertThat(customer.page.locator("#notes")).not().isEmpty();
        customer.isRight();
    }

    private static void findsItAgain(Window customer) {
        customer.open("/portal/my-cases.xhtml");
        customer.write("#q", "scale");
        customer.press("Enter");
        assertThat(customer.page.locator("#found")).isVisible();
        customer.isRight();
    }

    /** A window of somebody who uses no mouse. */
    private static final class Window {
        private final String language;
        private final Page page;
        private final Set<String> foreign;
        private final int width;
        private final List<String> troubles = new ArrayList<>();

        Window(String language, String login, int width) {
            this.language = language;
            this.width = width;
            this.page =
                    BROWSERS.window(
                            login,
                            APerson.PASSWORD,
                            new Browser.NewContextOptions().setViewportSize(width, 800));
            page.onPageError(troubles::add);
            page.onConsoleMessage(
                    said -> {
                        if (said.type().equals("error")) {
                            troubles.add(said.text());
                        }
                    });
            this.foreign = ShippedWords.foreignTo(language);
        }

        void open(String address) {
            page.navigate(address);
            isRight();
        }

        void press(String key) {
            page.keyboard().press(key);
        }

        /** Goes from stop to stop until it is there. */
        void reach(String selector) {
            for (int stop = 0; stop < MOST_STOPS; stop++) {
                if (isIn(selector)) {
                    return;
                }
                press("Tab");
            }
            Assertions.fail("The keyboard does not come to %s on %s", selector, page.url());
        }

        /** Asked at every stop: where the page itself understands the words, without a detour. */
        private boolean isIn(String selector) {
            String isActive = "one => one === document.activeElement";
            return (boolean)
                    (selector.contains(">>")
                            ? page.locator(selector).first().evaluate(isActive)
                            : page.evaluate(
                                    "words => document.querySelector(words) === document.activeElement",
                                    selector));
        }

        void write(String field, String text) {
            reach(field);
            page.keyboard().type(text);
        }

        /** Goes down a list to the first choice whose key begins so. */
        void choose(String menu, String key) {
            reach(menu);
            int choices = page.locator(menu + " option").count();
            for (int down = 0; down < choices; down++) {
                if (page.locator(menu).inputValue().startsWith(key)) {
                    return;
                }
                press("ArrowDown");
            }
            Assertions.assertThat(page.locator(menu).inputValue()).startsWith(key);
        }

        void does(String button) {
            reach(button);
            press("Enter");
        }

        /**
         * The browser has nothing to complain of, axe finds nothing, nothing is wider than the
         * screen, and every word of the house is of this language.
         */
        void isRight() {
            Assertions.assertThat(troubles).as(page.url()).isEmpty();
            // The desk's own pages are asked elsewhere, on both widths and in both lights.
            if (language.equals(LONGEST_WORDS) && width == PHONE) {
                Assertions.assertThat(Axe.violations(page)).as(page.url()).isEmpty();
            }
            Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as("wider than the screen: %s", page.url())
                    .isEqualTo(width);
            assertThat(page.locator("html")).hasAttribute("lang", language);
            assertThat(page.locator("body")).not().containsText("???");
            Assertions.assertThat(
                            page
                                    .locator(
                                            "h1, h2, h3, label, legend, th, dt, button, a, p, span")
                                    .allInnerTexts()
                                    .stream()
                                    .filter(foreign::contains))
                    .as("of another language: %s", page.url())
                    .isEmpty();
        }
    }
}
