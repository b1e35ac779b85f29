package org.linja.procedures;

import java.time.Instant;
import org.linja.attachments.AttachmentRow;
import org.linja.cases.SupportCase;
import org.linja.platform.security.Actor;

/**
 * Whoever writes the documents that steps put to their case. What a document looks like, by what it
 * is printed and signed, is none of a procedure's business.
 */
public interface StepDocuments {
    /** Whether the house writes a document of this name; otherwise people bring it as a file. */
    boolean writes(String document);

    /**
     * Writes it, as a file of the case that the caller holds locked.
     *
     * @param told the procedure as it stands before the step that puts it there is done
     */
    AttachmentRow write(
            String document, ProcedureSheet told, SupportCase supportCase, Actor who, Instant at);
}
