package org.linja.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.linja.testkit.HouseDatabase;

/** A calendar is written, looked at, published and tried; its versions stand beside each other. */
class CalendarJourneyIT {
    @RegisterExtension static final Browsers BROWSERS = new Browsers();

    private final String code =
            "J" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    @Test
    void a_calendar_is_seen_before_it_is_published_and_then_tried() {
        LocalDate shortEve = shortEveToCome();
        LocalDate closed =
                shortEve.withDayOfMonth(27).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        String year = String.valueOf(shortEve.getYear());
        Page page = publishOffice();
        assertThat(page.locator(".month")).hasCount(12);

        page.locator("#new-version").click();
        page.fill("#reason", "a short eve");
        page.fill("#cal-overrides", shortEve + " 9\u201312\n" + closed);
        page.locator("#look").click();
        assertThat(page.locator("#differs ~ dl").first()).containsText(shortEve.toString());
        page.fill("#year", year);
        page.locator("#look").click();
        assertThat(page.locator("#year-drawn")).containsText(year);
        Locator eve = page.locator("td.day--override").first();
        assertThat(eve).containsText("09:00\u201312:00");
        assertThat(page.locator("td.day--holiday .aloud").first()).not().isEmpty();

        page.locator("#publish").click();
        assertThat(page).hasURL(Pattern.compile(".*code=" + code + "&version=2"));
        page.navigate("/calendars/calendar.xhtml?code=" + code + "&version=1&year=" + year);
        assertThat(page.locator("#older")).isVisible();
        assertThat(page.locator("td.day--override")).hasCount(0);

        page.navigate("/calendars/try-calendar.xhtml?code=" + code);
        page.fill("#start", shortEve.minusDays(1) + "T16:00");
        page.fill("#targetSeconds", "5:00");
        page.fill("#pauses", shortEve + " 9 \u2013 " + shortEve + " 10");
        page.locator("#reckon").click();
        // One hour the day before, two of the short eve, holidays, a closed Monday, two on Tuesday.
        assertThat(page.locator("#tried-partition tbody tr").last()).containsText("2");
        assertThat(page.locator("#tried-due"))
                .containsText(String.valueOf(closed.plusDays(1).getDayOfMonth()));
        assertThat(page.locator("#tried-due")).containsText("11");
        assertThat(page.locator("#tried-why")).not().isEmpty();
    }

    /**
     * The 23rd of December of the first year after this one in which it is an office day after an
     * office day; whatever the house's clock says, its holidays are known.
     */
    private static LocalDate shortEveToCome() {
        int thisYear = HouseDatabase.now().atZone(ZoneId.of("Europe/Helsinki")).getYear();
        return IntStream.rangeClosed(1, 9)
                .mapToObj(ahead -> LocalDate.of(thisYear + ahead, Month.DECEMBER, 23))
                .filter(
                        day ->
                                EnumSet.range(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY)
                                        .contains(day.getDayOfWeek()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_is_wrong_is_told_at_its_field_and_every_word_stays() {
        Page page = publishOffice();
        page.locator("#new-version").click();
        page.fill("#cal-tz", "Mars/Base");
        page.fill("#cal-week-mon", "9-13, 12-17");
        page.fill("#cal-overrides", "2026-12-23 9-99");
        page.fill("#reason", "a mistake");
        page.locator("#publish").click();
        assertThat(page.locator("#cal-tz-error")).not().isEmpty();
        assertThat(page.locator("#cal-week-mon-error")).not().isEmpty();
        assertThat(page.locator("#cal-overrides-error")).containsText("2026-12-23");
        assertThat(page.locator("#cal-week-mon")).hasValue("9-13, 12-17");
    }

    @Test
    void a_file_of_holidays_is_refused_by_its_line_then_taken() {
        Page page = publishOffice();
        page.locator("#new-version").click();
        page.fill("#reason", "the firm's own days");
        page.locator("input[value=file]").check();
        page.setInputFiles("#holidaySource-file", calendarFile("DTSTART:20270105T080000"));
        page.locator("#look").click();
        assertThat(page.locator("#holidaySource-file-error")).containsText("3");
        page.setInputFiles("#holidaySource-file", calendarFile("DTSTART:20270105"));
        page.locator("#publish").click();
        assertThat(page).hasURL(Pattern.compile(".*code=" + code + "&version=2"));
        assertThat(page.locator("main")).containsText("days.ics");
    }

    @Test
    void who_was_overtaken_is_told_and_may_publish_upon_the_newest() {
        Page first = publishOffice();
        first.locator("#new-version").click();
        Page second = BROWSERS.window("sanni");
        second.navigate("/calendars/publish-calendar.xhtml?from=" + code);
        second.fill("#reason", "the second was faster");
        second.locator("#publish").click();
        second.waitForURL("**&version=2");

        first.fill("#reason", "the first was slower");
        first.locator("#publish").click();
        assertThat(first.locator("#overtaken")).isVisible();
        assertThat(first.locator("#reason")).hasValue("the first was slower");
        first.locator("#goOn").click();
        assertThat(first.locator("#overtaken")).hasCount(0);
        first.locator("#publish").click();
        assertThat(first).hasURL(Pattern.compile(".*code=" + code + "&version=3"));
    }

    /** Weekdays from nine to five in Helsinki, with the holidays of Finland. */
    private Page publishOffice() {
        Page page = BROWSERS.window("sanni");
        page.navigate("/calendars/publish-calendar.xhtml?from=HELSINKI-OFFICE&pattern=true");
        page.fill("#code", code);
        page.fill("#name", "Office " + code);
        page.fill("#reason", "a first version");
        for (String day : new String[] {"mon", "tue", "wed", "thu", "fri"}) {
            page.fill("#cal-week-" + day, "9\u201317");
        }
        page.locator("input[value=country]").check();
        assertThat(page.locator("#holidaySource-country")).hasValue("FI");
        page.locator("#publish").click();
        page.waitForURL("**/calendar.xhtml?code=" + code + "&version=1");
        return page;
    }

    private static FilePayload calendarFile(String start) {
        String text =
                "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n"
                        + start
                        + "\r\nSUMMARY:Firm\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        return new FilePayload("days.ics", "text/calendar", text.getBytes(StandardCharsets.UTF_8));
    }
}
