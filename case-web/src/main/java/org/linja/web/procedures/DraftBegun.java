package org.linja.web.procedures;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** From what somebody begins to write a template, as the address of the page says it. */
public class DraftBegun implements Serializable {
    private static final long serialVersionUID = 1L;

    private String template = "";
    private boolean shipped;
    private @Nullable Long proposal;

    public String getTemplate() {
        return template;
    }

    public void setTemplate(String template) {
        this.template = template;
    }

    /** Whether from what is shipped of it now, and not from what is in force. */
    public boolean isShipped() {
        return shipped;
    }

    public void setShipped(boolean shipped) {
        this.shipped = shipped;
    }

    public @Nullable Long getProposal() {
        return proposal;
    }

    public void setProposal(@Nullable Long proposal) {
        this.proposal = proposal;
    }
}
