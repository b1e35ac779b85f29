package org.linja.attachments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.linja.attachments.Attachments.Kept;
import org.linja.cases.SupportCases;
import org.linja.cases.rules.CaseId;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Actor;

/** Who may have a file: whoever may see its case now, and of the house's own files the house. */
@ApplicationScoped
public class AttachmentRights {
    @Inject SupportCases cases;

    /** Throws {@code not-found} for whatever this person may not have. */
    Kept require(Optional<Kept> found, Actor who) {
        Kept file = found.orElseThrow(Problem::notFound);
        Long caseId = file.caseId();
        if (caseId == null || (file.internal() && who.isCustomer())) {
            throw Problem.notFound();
        }
        cases.look(new CaseId(caseId), who);
        return file;
    }
}
