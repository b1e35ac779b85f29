package org.linja.procedures;

import org.jspecify.annotations.Nullable;
import org.linja.attachments.AttachmentRow;

/**
 * What the file was by which it can be seen that a step was done; both empty where it was none.
 *
 * @param sha256 of its content, in lower-case hex
 */
record EvidenceFile(String name, String sha256) {
    private static final EvidenceFile NONE = new EvidenceFile("", "");

    static EvidenceFile of(@Nullable AttachmentRow file) {
        return file == null ? NONE : new EvidenceFile(file.name(), file.sha256());
    }
}
