package org.linja.notifications;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is written who signs for a customer and is asked to approve something. What it is
 * they read at the portal alone, where alone they can answer.
 *
 * @param subject of the case
 * @param dueAt by when; null for no limit
 * @param zone tz-database name of where they read
 * @param address of the house as people reach it, without a slash at its end
 */
record ApprovalText(
        long step,
        String caseNumber,
        String subject,
        @Nullable Instant dueAt,
        String language,
        String zone,
        String address) {

    String title() {
        return say("approval.subject", caseNumber);
    }

    String body() {
        List<String> lines = new ArrayList<>();
        lines.add(say("approval.lead", caseNumber, subject));
        if (dueAt != null) {
            lines.add(say("approval.until", AlertTexts.moment(dueAt, language, ZoneId.of(zone))));
        }
        lines.add("");
        lines.add(say("approval.where"));
        lines.add(address + "/portal/approval.xhtml?number=" + step);
        lines.add("");
        lines.add(say("commitment.choose", address + "/account.xhtml"));
        lines.add("");
        return String.join("\n", lines);
    }

    private String say(String key, Object... arguments) {
        return AlertTexts.words(language).getString(key).formatted(arguments);
    }
}
