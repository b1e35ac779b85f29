package org.linja.web.procedures;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.linja.procedures.DraftTemplate;
import org.linja.procedures.ProposeTemplate;
import org.linja.procedures.ReviewTemplate;
import org.linja.procedures.TemplateProposal;

/** Writes a template: what stands there is kept, read and drawn while somebody types. */
@Named
@ViewScoped
public class DraftTemplatePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject DraftTemplate draftTemplate;
    @Inject ReviewTemplate reviewTemplate;
    @Inject ProposeTemplate proposeTemplate;

    private final TemplateForm form = new TemplateForm();
    private final DraftBegun begun = new DraftBegun();

    public void load() {
        Long proposal = begun.getProposal();
        String template = begun.getTemplate();
        if (proposal != null) {
            form.show(draftTemplate.revise(proposal));
        } else if (begun.isShipped()) {
            form.show(draftTemplate.beginShipped(template));
        } else {
            form.show(draftTemplate.begin(template));
        }
        review();
    }

    public void keep() {
        form.show(draftTemplate.keep(form.written()));
        review();
    }

    public void writeOn() {
        form.show(draftTemplate.writeOn(form.written()));
        review();
    }

    public String propose() {
        keep();
        TemplateProposal proposed = proposeTemplate.propose(form.getDraft());
        return "/procedures/template-proposal?faces-redirect=true&number=" + proposed.id();
    }

    public String discard() {
        draftTemplate.discard(form.getDraft());
        return "/procedures/templates?faces-redirect=true";
    }

    private void review() {
        form.reviewed(reviewTemplate.review(form.getDraft().code(), form.getDraft().definition()));
    }

    public TemplateForm getForm() {
        return form;
    }

    public DraftBegun getBegun() {
        return begun;
    }
}
