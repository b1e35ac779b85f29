package org.linja.web.procedures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.linja.attachments.AttachmentRow;
import org.linja.attachments.ShowAttachments;
import org.linja.documents.rules.DocumentKind;
import org.linja.procedures.StepSheet;
import org.linja.web.kit.CaseNumbers;

/** The files of a case, by which it can be seen that a step was done. */
@Named
@RequestScoped
public class StepFiles {
    @Inject ShowAttachments showAttachments;

    public List<AttachmentRow> of(String number) {
        return showAttachments.ofWhole(CaseNumbers.of(number));
    }

    /** Whether the house writes the document that a step puts to the case. */
    public boolean isWritten(StepSheet sheet) {
        String document = sheet.step().document();
        return document != null
                && DocumentKind.named(document).filter(DocumentKind::isOfProcedure).isPresent();
    }
}
