package org.linja.web.escalation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.linja.escalation.LadderProposalRow;
import org.linja.escalation.LadderRow;
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
    private long newest;
    private long newestSeen;

    public void load() {
        if (!ladder.isEmpty()) {
            LadderRow last = showLadders.newest(ladder);
            newestSeen = last.version();
            form.fill(ladder, last.drafts());
        }
        if (revises != null) {
            LadderProposalRow older = showLadderProposals.proposal(revises);
            newestSeen = older.basedOn();
            form.fill(older.code(), older.drafts());
            form.setReason(older.reason());
        }
    }

    /** Looks whether another version came into force meanwhile. */
    public void look() {
        newest = ladder.isEmpty() ? 0 : showLadders.newest(ladder).version();
    }

    /** The writer knows of the newest version and puts theirs behind it. */
    public void goOn() {
        newestSeen = newest;
    }

    public String save() {
        Long basedOn = ladder.isEmpty() ? null : (Long) newestSeen;
        LadderProposalRow proposed = proposeLadderVersion.propose(form.version(basedOn), revises);
        return "/escalation/ladder-proposal?faces-redirect=true&number=" + proposed.id();
    }

    /** Whether a version came into force that the writer has not seen. */
    public boolean isOvertaken() {
        return !ladder.isEmpty() && newest != newestSeen;
    }

    public long getNewest() {
        return newest;
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
