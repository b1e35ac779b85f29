package org.linja.reports;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.linja.platform.words.RoomWords;
import org.linja.reports.rules.DrawingWords;

/** Words and figures of documents in the language of whoever asked for them. */
final class ReportWords implements DrawingWords {
    private final Locale locale;
    private final ResourceBundle texts;

    ReportWords(Locale locale) {
        this.locale = RoomWords.formats(locale.getLanguage());
        this.texts = RoomWords.of(ReportWords.class, locale.getLanguage());
    }

    String language() {
        return locale.getLanguage();
    }

    Locale locale() {
        return locale;
    }

    @Override
    public String say(String key, Object... places) {
        String text = texts.getString(key);
        return places.length == 0
                ? text
                : new MessageFormat(text, locale)
                        .format(Arrays.stream(places).map(String::valueOf).toArray());
    }

    /** The text of a word of the domain; a line that nobody had has a text of its own. */
    String word(String kind, String slug) {
        return say(kind + '.' + (slug.isEmpty() ? "none" : slug));
    }

    @Override
    public String count(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    @Override
    public String share(long part, long whole) {
        if (whole == 0) {
            return "–";
        }
        NumberFormat percent = NumberFormat.getPercentInstance(locale);
        percent.setMinimumFractionDigits(1);
        percent.setMaximumFractionDigits(1);
        return percent.format((double) part / whole);
    }

    @Override
    public String month(String month) {
        return DateTimeFormatter.ofPattern("LLL uuuu", locale).format(YearMonth.parse(month));
    }

    @Override
    public String weekday(int day) {
        return DayOfWeek.of(day).getDisplayName(TextStyle.SHORT_STANDALONE, locale);
    }

    /** Date and minute without a zone, for tables whose zone stands beside them. */
    String moment(@Nullable Instant at, ZoneId zone) {
        return at == null
                ? "–"
                : DateTimeFormatter.ofPattern(say("time.moment"), locale).format(at.atZone(zone));
    }

    /** Date, second and zone: what an opinion is about. */
    String exact(@Nullable Instant at, ZoneId zone) {
        return at == null
                ? "–"
                : DateTimeFormatter.ofPattern(say("time.exact"), locale).format(at.atZone(zone))
                        + " ("
                        + zone.getId()
                        + ")";
    }

    /** Hours and minutes of a span of seconds: {@code 153:24}. */
    String span(@Nullable Long seconds) {
        return seconds == null
                ? "–"
                : "%d:%02d".formatted(seconds / 3600, Math.abs(seconds / 60 % 60));
    }
}
