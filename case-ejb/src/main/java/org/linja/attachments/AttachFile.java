package org.linja.attachments;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.linja.attachments.UploadPlaces.Place;
import org.linja.cases.rules.CaseId;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;

/**
 * Takes a file in for a case. However slowly it comes, nothing is held for it meanwhile but a place
 * at the door; only what came whole and was looked into is kept, in a transaction of its own.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.CUSTOMER_MEMBER})
public class AttachFile {
    @Inject UploadPlaces places;
    @Inject Arrivals arrivals;
    @Inject KeepFile keepFile;
    @Inject CurrentActor actor;

    /**
     * Adds it to a case.
     *
     * @param internal between colleagues: the customer never sees it
     * @throws Problem {@code not-found}, {@code too-many-requests}, {@code too-large}, {@code
     *     too-slow}, {@code unsupported-media-type}, {@code file-refused}
     */
    public AttachmentRow toCase(CaseId id, IncomingFile sent, boolean internal) {
        keepFile.require(id, internal);
        Place place = places.take(actor.get());
        try (ArrivedFile file = arrivals.receive(sent)) {
            return keepFile.forCase(id, file, internal);
        } finally {
            place.giveBack();
        }
    }

    /**
     * Keeps it for a case that is being written; {@code draft} is that writing's own key. Where it
     * has become a case while the file was on its way, the file is that case's.
     */
    public AttachmentRow toDraft(String draft, IncomingFile sent) {
        keepFile.requireDraft(draft);
        Place place = places.take(actor.get());
        try (ArrivedFile file = arrivals.receive(sent)) {
            return keepFile.forDraft(draft, file).orElseGet(() -> forOpened(draft, file));
        } finally {
            place.giveBack();
        }
    }

    /** A transaction of its own: a case is locked before its files are counted, never after. */
    private AttachmentRow forOpened(String draft, ArrivedFile file) {
        CaseId opened = keepFile.openedFrom(draft).orElseThrow(Problem::notFound);
        return keepFile.forCase(opened, file, false);
    }
}
