package org.linja.notifications;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What a customer's person is written when the report on a month is ready: that it is, and where.
 * Its figures stand at the portal alone.
 *
 * @param address of the house as people reach it, without a slash at its end
 */
record ReportText(YearMonth month, LetterReader reader, String address) {

    String subject() {
        return say("report.subject", named());
    }

    String body() {
        return String.join(
                "\n",
                say("report.lead", named()),
                "",
                say("report.where"),
                address + "/portal/our-contract.xhtml?month=" + month,
                "",
                say("commitment.choose", address + "/account.xhtml"),
                "");
    }

    /** As it stands by itself: languages bend a month that stands within a date. */
    private String named() {
        return DateTimeFormatter.ofPattern("LLLL uuuu", Locale.forLanguageTag(reader.language()))
                .format(month);
    }

    private String say(String key, Object... arguments) {
        return AlertTexts.words(reader.language()).getString(key).formatted(arguments);
    }
}
