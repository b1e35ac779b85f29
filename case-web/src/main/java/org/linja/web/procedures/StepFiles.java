package org.linja.web.procedures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.linja.attachments.AttachmentRow;
import org.linja.attachments.ShowAttachments;
import org.linja.web.kit.CaseNumbers;

/** The files of a case, by which it can be seen that a step was done. */
@Named
@RequestScoped
public class StepFiles {
    @Inject ShowAttachments showAttachments;

    public List<AttachmentRow> of(String number) {
        return showAttachments.ofWhole(CaseNumbers.of(number));
    }
}
