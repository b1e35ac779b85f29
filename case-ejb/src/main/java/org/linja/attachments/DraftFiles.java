package org.linja.attachments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.linja.attachments.Attachments.Place;
import org.linja.attachments.rules.FileLimits;
import org.linja.cases.SupportCase;
import org.linja.cases.SupportCases;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Actor;

/** Gives a case that was just opened the files that waited for it. */
@ApplicationScoped
public class DraftFiles {
    /** A key that is no writing's can have no file. */
    private static final int DRAFT_LENGTH = 36;

    @Inject Attachments attachments;
    @Inject Arrivals arrivals;
    @Inject SupportCases cases;

    /**
     * Within the transaction that opened the case, or that a call was added to.
     *
     * @param draft key of its writing
     * @param bringer who wrote it and brought the files
     * @param who opened the case: the same, or whoever took their call
     * @throws Problem {@code invalid-input} with {@code case-is-full} where a case that had files
     *     already has no room for these
     */
    public void give(String draft, long bringer, SupportCase opened, Actor who, Instant now) {
        if (draft.length() != DRAFT_LENGTH) {
            return;
        }
        // Counting keeps whoever brings another file waiting: theirs comes before this, or knows of
        // it.
        FileLimits.Held held =
                attachments.held(new Place(opened.customerId(), opened.id(), null, false));
        attachments.opened(draft, bringer, opened, now);
        List<AttachmentRow> files = attachments.give(draft, bringer, opened.id());
        if (files.isEmpty()) {
            return;
        }
        long bytes = files.stream().mapToLong(AttachmentRow::bytes).sum();
        if (arrivals.limits().areTooMany(held, files.size(), bytes)) {
            throw Problem.invalid("addToCase", "no-room-for-files");
        }
        files.forEach(file -> opened.addFile(who, false, file.name(), FileData.of(file), now));
        cases.keep(opened, now);
    }
}
