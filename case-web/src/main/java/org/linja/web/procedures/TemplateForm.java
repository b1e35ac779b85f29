package org.linja.web.procedures;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.procedures.ReviewedTemplate;
import org.linja.procedures.ShippedBeside;
import org.linja.procedures.TemplateDraft;
import org.linja.procedures.rules.TemplateDifference;

/** A template while an administrator writes it, and what the house says of it. */
public class TemplateForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int CONTEXT = 2;

    private TemplateDraft draft = new TemplateDraft("", 0, "", "", 0, null);
    private String definition = "";
    private String reason = "";
    private @Nullable ReviewedTemplate reviewed;

    void show(TemplateDraft kept) {
        draft = kept;
        definition = kept.definition();
        reason = kept.reason();
    }

    void reviewed(ReviewedTemplate review) {
        reviewed = review;
    }

    /** What stands there; a browser ends lines in its own way. */
    TemplateDraft written() {
        return draft.saying(definition.replace("\r\n", "\n"), reason);
    }

    public TemplateDraft getDraft() {
        return draft;
    }

    /** Whether another version came into force since it was begun. */
    public boolean isOvertaken() {
        return reviewed != null && !draft.code().isEmpty() && reviewed.inForce() != draft.basedOn();
    }

    public List<TemplateDifference.Line> getDifference() {
        return reviewed == null || reviewed.difference().isEmpty()
                ? List.of()
                : reviewed.difference().around(CONTEXT);
    }

    /** What is shipped and was never in force has otherwise than the draft. */
    public List<TemplateDifference.Line> getShippedDifference() {
        ShippedBeside shipped = reviewed == null ? null : reviewed.shipped();
        return shipped == null ? List.of() : shipped.difference().around(CONTEXT);
    }

    public @Nullable ReviewedTemplate getReviewed() {
        return reviewed;
    }

    public String getDefinition() {
        return definition;
    }

    public void setDefinition(String definition) {
        this.definition = definition;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
