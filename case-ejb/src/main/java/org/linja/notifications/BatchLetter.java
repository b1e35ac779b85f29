package org.linja.notifications;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.linja.documents.EndedBatch;

/**
 * What whoever ordered a batch of documents is written when it is over: how it ended, and where
 * stands what was left and why. It names no case and no customer.
 *
 * @param address of the house as people reach it, without a slash at its end
 */
record BatchLetter(EndedBatch about, String language, String address) {

    String subject() {
        return say("batch.subject." + about.state(), about.number());
    }

    String body() {
        List<String> lines = new ArrayList<>();
        lines.add(lead());
        lines.add(say("batch.written", about.tally().written(), about.tally().total()));
        if (about.tally().left() > 0) {
            lines.add(say("batch.left", about.tally().left()));
        }
        lines.add("");
        lines.add(say("batch.where"));
        lines.add(address + "/documents/batch.xhtml?number=" + about.number());
        lines.add("");
        return String.join("\n", lines);
    }

    private String lead() {
        return about.stoppedBy() == null
                ? say("batch.lead." + about.state(), about.number())
                : say(
                        "batch.lead.cancelled",
                        about.number(),
                        Objects.requireNonNull(about.stoppedBy()));
    }

    private String say(String key, Object... arguments) {
        return AlertTexts.words(language).getString(key).formatted(arguments);
    }
}
