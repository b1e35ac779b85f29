package org.linja.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.linja.attachments.AttachmentRow;
import org.linja.attachments.Attachments;
import org.linja.cases.SupportCase;
import org.linja.contracts.Customers;
import org.linja.documents.rules.DocumentKind;
import org.linja.platform.security.Actor;
import org.linja.procedures.ProcedureSheet;
import org.linja.procedures.StepDocuments;

/** Writes the documents that steps of procedures put to their cases, in the customer's language. */
@ApplicationScoped
public class StepPapers implements StepDocuments {
    @Inject DocumentOffice office;
    @Inject Attachments attachments;
    @Inject Customers customers;

    @Override
    public boolean writes(String document) {
        return DocumentKind.named(document).filter(DocumentKind::isOfProcedure).isPresent();
    }

    @Override
    public AttachmentRow write(
            String document, ProcedureSheet told, SupportCase supportCase, Actor who, Instant at) {
        CaseDocument issued =
                office.issue(
                        supportCase,
                        DocumentKind.of(document),
                        customers.byId(supportCase.customerId()).language(),
                        told,
                        who,
                        at);
        return attachments.find(List.of(supportCase.id()), issued.file()).orElseThrow();
    }
}
