package org.linja.web.escalation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linja.escalation.LadderProposalRow;
import org.linja.escalation.LadderRow;
import org.linja.escalation.NewLadderVersion;
import org.linja.escalation.ProposeLadderVersion;
import org.linja.escalation.ShowLadderProposals;
import org.linja.escalation.ShowLadders;

/** Writes a new version of a ladder from an old one, or a ladder of its own. */
@Named
@ViewScoped
public class NewLadderPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject ShowLadders showLadders;
    @Inject ShowLadderProposals showLadderProposals;
    @Inject ProposeLadderVersion proposeLadderVersion;

    private final LadderForm form = new LadderForm();
    private String ladder = "";
    private @Nullable Long revises;
    private @Nullable Long basedOn;

    public void load() {
        if (!ladder.isEmpty()) {
            LadderRow newest = showLadders.newest(ladder);
            basedOn = (long) newest.version();
            form.fill(ladder, newest.drafts());
        }
        if (revises != null) {
            LadderProposalRow older = showLadderProposals.proposal(revises);
            form.fill(older.code(), older.drafts());
            form.setReason(older.reason());
        }
    }

    public String save() {
        LadderProposalRow proposed =
                proposeLadderVersion.propose(
                        new NewLadderVersion(
                                form.getCode().strip().toUpperCase(Locale.ROOT),
                                basedOn,
                                form.drafts(),
                                form.getReason()),
                        revises);
        return "/escalation/ladder-proposal?faces-redirect=true&number=" + proposed.id();
    }

    public String getLadder() {
        return ladder;
    }

    public void setLadder(String ladder) {
        this.ladder = ladder;
    }

    public @Nullable Long getRevises() {
        return revises;
    }

    public void setRevises(@Nullable Long revises) {
        this.revises = revises;
    }

    public LadderForm getForm() {
        return form;
    }
}
