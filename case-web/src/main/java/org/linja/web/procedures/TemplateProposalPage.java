package org.linja.web.procedures;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.rules.ProposalState;
import org.linja.procedures.ActivateTemplate;
import org.linja.procedures.ProposeTemplate;
import org.linja.procedures.ReviewTemplate;
import org.linja.procedures.ReviewedTemplate;
import org.linja.procedures.ShowTemplateProposals;
import org.linja.procedures.TemplateProposal;
import org.linja.procedures.TemplateVersion;

/** One proposed version of a template, for whoever brings it into force or takes it back. */
@Named
@ViewScoped
public class TemplateProposalPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject ShowTemplateProposals showTemplateProposals;
    @Inject ReviewTemplate reviewTemplate;
    @Inject ActivateTemplate activateTemplate;
    @Inject ProposeTemplate proposeTemplate;

    private long number;
    private transient @Nullable TemplateProposal row;
    private transient @Nullable ReviewedTemplate reviewed;

    public void load() {
        TemplateProposal read = showTemplateProposals.one(number);
        row = read;
        reviewed = reviewTemplate.review(read.code(), read.definition());
    }

    public String activate() {
        TemplateVersion activated = activateTemplate.activate(number);
        return "/procedures/template?faces-redirect=true&code=%s&version=%d"
                .formatted(activated.code(), activated.number());
    }

    public String withdraw() {
        proposeTemplate.withdraw(number);
        return "/procedures/templates?faces-redirect=true";
    }

    public boolean isOpen() {
        return row != null && row.state() == ProposalState.OPEN;
    }

    public @Nullable TemplateProposal getRow() {
        return row;
    }

    public @Nullable ReviewedTemplate getReviewed() {
        return reviewed;
    }

    public long getNumber() {
        return number;
    }

    public void setNumber(long number) {
        this.number = number;
    }
}
