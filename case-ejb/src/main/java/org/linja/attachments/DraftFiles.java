package org.linja.attachments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.linja.cases.SupportCase;
import org.linja.cases.SupportCases;
import org.linja.platform.security.Actor;

/** Gives a case that was just opened the files that waited for it. */
@ApplicationScoped
public class DraftFiles {
    @Inject Attachments attachments;
    @Inject SupportCases cases;

    /** Within the transaction that opened the case; {@code draft} is the key of its writing. */
    public void give(String draft, SupportCase opened, Actor who, Instant now) {
        List<AttachmentRow> files = attachments.ofDraft(draft, who);
        if (files.isEmpty()) {
            return;
        }
        files.forEach(file -> opened.addFile(who, false, file.name(), FileData.of(file), now));
        attachments.give(draft, who, opened.id());
        cases.keep(opened, now);
    }
}
