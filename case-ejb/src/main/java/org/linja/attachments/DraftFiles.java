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

    /**
     * Within the transaction that opened the case.
     *
     * @param draft key of its writing
     * @param bringer who wrote it and brought the files
     * @param who opened the case: the same, or whoever took their call
     */
    public void give(String draft, long bringer, SupportCase opened, Actor who, Instant now) {
        List<AttachmentRow> files = attachments.give(draft, bringer, opened.id());
        if (files.isEmpty()) {
            return;
        }
        files.forEach(file -> opened.addFile(who, false, file.name(), FileData.of(file), now));
        cases.keep(opened, now);
    }
}
