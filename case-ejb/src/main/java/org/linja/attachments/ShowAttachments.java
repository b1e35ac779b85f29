package org.linja.attachments;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.linja.attachments.rules.FileLimits;
import org.linja.cases.SupportCases;
import org.linja.cases.rules.CaseId;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;

/** Lists the files of a case, and those that wait for a case to be opened. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR, Role.CUSTOMER})
public class ShowAttachments {
    @Inject Attachments attachments;
    @Inject Arrivals arrivals;
    @Inject SupportCases cases;
    @Inject CurrentActor actor;

    /** In the order in which they came; a customer's person sees none of the house's own. */
    public List<AttachmentRow> ofCase(CaseId id) {
        Actor who = actor.get();
        return attachments.ofCase(cases.look(id, who).id(), !who.isCustomer());
    }

    /** Those of the case, and of the cases for which it goes on. */
    public List<AttachmentRow> ofWhole(CaseId id) {
        return Stream.concat(Stream.of(id), cases.namesOfMergedInto(id).stream())
                .flatMap(one -> ofCase(one).stream())
                .toList();
    }

    /** What the person who asks has brought for a case that they are writing. */
    public List<AttachmentRow> ofDraft(String draft) {
        return attachments.ofDraft(draft, actor.get());
    }

    public FileLimits limits() {
        return arrivals.limits();
    }
}
