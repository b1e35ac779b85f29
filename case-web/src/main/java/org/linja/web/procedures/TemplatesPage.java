package org.linja.web.procedures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.linja.procedures.DraftTemplate;
import org.linja.procedures.ShippedTemplate;
import org.linja.procedures.ShowShipped;
import org.linja.procedures.ShowTemplateProposals;
import org.linja.procedures.ShowTemplates;
import org.linja.procedures.TemplateDraft;
import org.linja.procedures.TemplateProposal;
import org.linja.procedures.TemplateVersion;
import org.linja.web.kit.ActiveActor;

/** Lists the procedures there are, what waits for a second person, and what is half written. */
@Named
@RequestScoped
public class TemplatesPage {
    @Inject ShowTemplates showTemplates;
    @Inject ShowShipped showShipped;
    @Inject ShowTemplateProposals showTemplateProposals;
    @Inject DraftTemplate draftTemplate;
    @Inject ActiveActor activeActor;

    private List<TemplateVersion> inForce = List.of();
    private List<ShippedTemplate> shippedAnew = List.of();
    private List<TemplateProposal> waiting = List.of();
    private List<TemplateDraft> drafts = List.of();

    public void load() {
        inForce = showTemplates.inForce();
        waiting =
                activeActor.isAdministrator() || activeActor.isAuditor()
                        ? showTemplateProposals.waiting()
                        : List.of();
        shippedAnew = activeActor.isAdministrator() ? showShipped.anew() : List.of();
        drafts = activeActor.isAdministrator() ? draftTemplate.mine() : List.of();
    }

    public List<TemplateVersion> getInForce() {
        return inForce;
    }

    /** Whether an administrator may want to look at what is shipped of it now. */
    public boolean isShippedAnew(String code) {
        return shippedAnew.stream().anyMatch(one -> one.code().equals(code));
    }

    public List<TemplateProposal> getWaiting() {
        return waiting;
    }

    public List<TemplateDraft> getDrafts() {
        return drafts;
    }
}
