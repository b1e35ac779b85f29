package org.linja.attachments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.linja.attachments.Attachments.Place;
import org.linja.cases.SupportCase;
import org.linja.platform.security.Actor;

/**
 * Puts to a case what the house itself has made for it. It is not looked into, and takes nothing of
 * the room that people have for their files; whoever makes it has a limit of their own.
 */
@ApplicationScoped
public class HouseFiles {
    @Inject Attachments attachments;

    /**
     * A PDF that the house made.
     *
     * @param internal between colleagues: the customer never sees it
     */
    @SuppressWarnings("ArrayRecordComponent") // made, kept, and never compared
    public record Made(String name, byte[] content, boolean internal) {}

    /**
     * Keeps it for a case that the caller holds locked, with its line in the journal.
     *
     * @param data what the journal keeps of it besides size, type and SHA-256
     */
    public AttachmentRow keep(
            SupportCase supportCase, Made made, Map<String, String> data, Actor who, Instant at) {
        Place place = new Place(supportCase.customerId(), supportCase.id(), null, made.internal());
        AttachmentRow kept = attachments.add(made.name(), made.content(), place, who, at);
        Map<String, String> told = new TreeMap<>(data);
        told.putAll(FileData.of(kept));
        supportCase.addFile(who, made.internal(), kept.name(), told, at);
        return kept;
    }
}
