package org.linja.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.linja.testkit.ACall;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.Patience;

/** A customer asks to be called, an agent promises, keeps, breaks and withdraws; each sees it. */
class CommitmentJourneyIT {
    private static final DateTimeFormatter FIELD =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    @RegisterExtension static final Browsers BROWSERS = new Browsers();

    @Test
    void from_the_wish_for_a_call_to_a_promise_that_is_kept() {
        String number = ApiCaller.as("aino").take(ACall.from("ACME")).expect(201).number();
        Page maria = BROWSERS.window("maria");
        maria.navigate("/portal/case.xhtml?number=" + number);
        assertThat(maria.locator("#commitments")).containsText("Nothing has been promised yet.");
        maria.fill("#callBackAt", in(Duration.ofHours(5)));
        maria.fill("#callBackText", "Maria, +358 40 1234501");
        maria.locator("#askCallBack").click();
        assertThat(maria.locator("#notes")).containsText("We have your request");
        assertThat(maria.locator("#commitments")).containsText("Asked for");

        Page aino = BROWSERS.window("aino");
        aino.navigate("/cases/case.xhtml?number=" + number);
        assertThat(aino.locator("#commitments")).containsText("Maria, +358 40 1234501");
        aino.locator("[id$=takeCommitment]").click();
        assertThat(aino.locator("#commitments .state--open")).containsText("Voimassa");
        maria.reload();
        assertThat(maria.locator("#commitments")).containsText("Answers for it: Aino Salmi");

        aino.navigate("/commitments/promises.xhtml");
        Locator owed = row(aino, number);
        assertThat(owed).containsText("Takaisinsoitto");
        owed.locator("[id$=keep]").click();
        assertThat(row(aino, number)).hasCount(0);
        maria.reload();
        assertThat(maria.locator("#commitments .state--kept")).isVisible();
        maria.locator("#commitments summary").click();
        assertThat(maria.locator("#commitments ol")).containsText("Customer asks to be called");
        maria.navigate("/portal/promises.xhtml");
        assertThat(maria.locator("#main")).containsText("Kept in time");
    }

    @Test
    void a_promise_that_is_broken_is_marked_for_both_and_withdrawn_with_a_reason() {
        String number = ApiCaller.as("aino").take(ACall.from("GLOBEX")).expect(201).number();
        Page aino = BROWSERS.window("aino");
        aino.navigate("/cases/case.xhtml?number=" + number);
        aino.locator("#giveCommitment").click();
        assertThat(aino.locator("#commitmentDue-error")).not().isEmpty();
        aino.selectOption("#commitmentKind", "estimate");
        aino.fill("#commitmentDue", in(Duration.ofHours(3)));
        aino.fill("#commitmentText", "К вечеру.");
        aino.locator("#giveCommitment").click();
        assertThat(aino.locator("#commitments article")).containsText("Arvio ratkaisusta");
        aino.fill("[id$=reviseTo]", in(Duration.ofHours(6)));
        aino.fill("[id$=commitmentWhy]", "Нужна запасная часть.");
        aino.locator("[id$=reviseCommitment]").click();
        assertThat(aino.locator("#commitments article")).containsText("Ensimmäinen arvio");

        Page oleg = BROWSERS.window("oleg");
        oleg.navigate("/portal/case.xhtml?number=" + number);
        assertThat(oleg.locator("#commitments article")).containsText("Оценка срока решения");
        assertThat(oleg.locator("#commitments article")).containsText("Первоначально");
        oleg.locator("#commitments summary").click();
        assertThat(oleg.locator("#commitments ol")).containsText("Нужна запасная часть.");

        HouseDatabase.forward(Duration.ofHours(7));
        Patience.until(
                "it is broken",
                () ->
                        HouseDatabase.number(
                                        "select count(*) from commitment where case_id = ? and state = 'broken'",
                                        Long.valueOf(number.substring(2)))
                                == 1);
        oleg.reload();
        assertThat(oleg.locator("#commitments .state--broken")).containsText("Нарушено");
        aino.navigate("/commitments/promises.xhtml");
        assertThat(row(aino, number).locator(".state--broken")).isVisible();
        aino.navigate("/cases/case.xhtml?number=" + number);
        aino.fill("[id$=commitmentWhy]", "Решаем иначе.");
        aino.locator("[id$=withdrawCommitment]").click();
        assertThat(aino.locator("#commitments .state--withdrawn")).isVisible();
        oleg.reload();
        assertThat(oleg.locator("#commitments .state--withdrawn")).containsText("Отозвано");
    }

    private static Locator row(Page page, String number) {
        return page.locator("article.alert", new Page.LocatorOptions().setHasText(number));
    }

    private static String in(Duration ahead) {
        return FIELD.format(HouseDatabase.now().plus(ahead).atZone(HELSINKI));
    }
}
