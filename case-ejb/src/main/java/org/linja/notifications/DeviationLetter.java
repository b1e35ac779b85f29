package org.linja.notifications;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.linja.procedures.EndingDeviation;
import org.linja.procedures.rules.DeviationNotice;

/**
 * What somebody is written before a deviation ends. What was agreed is read where they are led to,
 * by those who may.
 *
 * @param address of the house as people reach it, without a slash at its end
 */
record DeviationLetter(
        DeviationNotice notice, EndingDeviation about, Reader reader, String address) {

    /**
     * Who is written to.
     *
     * @param signs whether they sign for the customer; else they are of the house
     * @param zone tz-database name of where they read
     */
    record Reader(long personId, String email, String language, String zone, boolean signs) {}

    /** The same letter to the same person bears the same name, whoever sends it again. */
    String messageId() {
        return "<deviation.%d.%s.%d@linja>"
                .formatted(about.number(), notice.slug(), reader.personId());
    }

    String subject() {
        return say("deviation.subject", about.written(), moment());
    }

    String body() {
        List<String> lines = new ArrayList<>();
        lines.add(
                say(
                        "deviation.lead." + notice.slug(),
                        about.written(),
                        about.contract(),
                        about.customer()));
        lines.add(say("deviation.until", moment()));
        lines.add("");
        lines.add(word("deviation.then"));
        lines.add(word(reader.signs() ? "deviation.go-on.customer" : "deviation.go-on.house"));
        lines.add("");
        lines.add(address + page() + about.number());
        if (reader.signs()) {
            lines.add("");
            lines.add(say("deviation.choose", address + "/account.xhtml"));
        }
        lines.add("");
        return String.join("\n", lines);
    }

    private String page() {
        return reader.signs()
                ? "/portal/our-deviation.xhtml?number="
                : "/procedures/deviation.xhtml?number=";
    }

    private String moment() {
        return AlertTexts.moment(about.until(), reader.language(), ZoneId.of(reader.zone()));
    }

    private String say(String key, Object... arguments) {
        return word(key).formatted(arguments);
    }

    private String word(String key) {
        return AlertTexts.words(reader.language()).getString(key);
    }
}
