package org.linja.notifications;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.commitments.rules.CommitmentNews;
import org.linja.notifications.rules.WayOut;

/**
 * What a customer is written of what they were told: what it is, by when in their own time, who
 * answers for it, and why it is no more what it was.
 *
 * @param number of the case
 * @param before the moment that was said before; the same where none was
 * @param why in the words of whoever did it; empty for nothing
 * @param address of the house as people reach it, without a slash at its end
 * @param wayOut by which a contact without an account refuses such letters; null for anybody else
 */
record CommitmentText(
        CommitmentNews news,
        CommitmentMatter matter,
        String number,
        Instant dueAt,
        Instant before,
        String why,
        LetterReader reader,
        String address,
        @Nullable WayOut wayOut) {

    String subject() {
        return say("commitment.subject." + news.slug(), number);
    }

    String body() {
        List<String> lines = new ArrayList<>();
        lines.add(say("commitment.lead." + news.slug(), number, matter.subject()));
        lines.add("");
        lines.add(say("commitment.by", kind(), moment(dueAt)));
        if (!before.equals(dueAt)) {
            lines.add(say("commitment.before", moment(before)));
        }
        add(lines, "commitment.words", matter.words());
        add(lines, reasonKey(), why);
        add(lines, "commitment.owner", isOwed() && matter.owner() != null ? matter.owner() : "");
        lines.add("");
        lines.add(word("commitment.where"));
        lines.add(address + "/portal/case.xhtml?number=" + number);
        if (reader.personId() != null) {
            lines.add("");
            lines.add(say("commitment.choose", address + "/account.xhtml"));
        }
        if (wayOut != null) {
            lines.add("");
            lines.add(say("commitment.no-more", wayOut.link()));
        }
        lines.add("");
        return String.join("\n", lines);
    }

    private String kind() {
        return word("commitment.kind." + matter.kind().slug());
    }

    /** How it was done, or why it is not done so. */
    private String reasonKey() {
        boolean kept = news == CommitmentNews.KEPT || news == CommitmentNews.KEPT_LATE;
        return kept ? "commitment.how" : "commitment.why";
    }

    private boolean isOwed() {
        return news == CommitmentNews.GIVEN
                || news == CommitmentNews.REVISED
                || news == CommitmentNews.BROKEN;
    }

    private void add(List<String> lines, String key, String said) {
        if (!said.isBlank()) {
            lines.add(say(key, said));
        }
    }

    private String moment(Instant at) {
        return AlertTexts.moment(at, reader.language(), ZoneId.of(reader.zone()));
    }

    private String say(String key, Object... arguments) {
        return word(key).formatted(arguments);
    }

    private String word(String key) {
        return AlertTexts.words(reader.language()).getString(key);
    }
}
