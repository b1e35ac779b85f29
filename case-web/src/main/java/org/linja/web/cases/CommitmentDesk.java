package org.linja.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.commitments.CommitmentRow;
import org.linja.commitments.CommitmentStory;
import org.linja.commitments.DeclineCallBack;
import org.linja.commitments.GiveCommitment;
import org.linja.commitments.KeepCommitment;
import org.linja.commitments.ReviseEstimate;
import org.linja.commitments.ShowCommitments;
import org.linja.commitments.TakeCommitment;
import org.linja.commitments.WithdrawCommitment;
import org.linja.commitments.rules.CommitmentKind;
import org.linja.platform.problem.FieldChecks;

/** What the customer of the case of the page was told, and what is told now. */
@Named
@RequestScoped
public class CommitmentDesk {
    @Inject CasePage page;
    @Inject ShowCommitments showCommitments;
    @Inject GiveCommitment giveCommitment;
    @Inject KeepCommitment keepCommitment;
    @Inject TakeCommitment takeCommitment;
    @Inject ReviseEstimate reviseEstimate;
    @Inject WithdrawCommitment withdrawCommitment;
    @Inject DeclineCallBack declineCallBack;

    private String kind = CommitmentKind.CALL_BACK.slug();
    private @Nullable Instant dueAt;
    private String text = "";
    private String why = "";
    private @Nullable Instant to;
    private @Nullable List<CommitmentStory> stories;

    public List<CommitmentStory> getStories() {
        List<CommitmentStory> told = stories;
        if (told == null) {
            told = showCommitments.of(page.id());
            stories = told;
        }
        return told;
    }

    public List<CommitmentKind> getKinds() {
        return List.of(CommitmentKind.values());
    }

    public void give() {
        new FieldChecks().check(dueAt != null, "commitmentDue", "required").orRefuse();
        giveCommitment.give(page.id(), page.version(), CommitmentKind.of(kind), dueAt, text);
        dueAt = null;
        text = "";
        stories = null;
    }

    public void keep(CommitmentRow row) {
        keepCommitment.keep(page.id(), page.version(), row.number(), why);
        done();
    }

    public void take(CommitmentRow row) {
        takeCommitment.take(page.id(), page.version(), row.number());
        done();
    }

    public void revise(CommitmentRow row) {
        reviseEstimate.revise(page.id(), page.version(), row.number(), to, why);
        done();
    }

    public void withdraw(CommitmentRow row) {
        withdrawCommitment.withdraw(page.id(), page.version(), row.number(), why);
        done();
    }

    public void decline(CommitmentRow row) {
        declineCallBack.decline(page.id(), page.version(), row.number(), why);
        done();
    }

    private void done() {
        why = "";
        to = null;
        stories = null;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public @Nullable Instant getDueAt() {
        return dueAt;
    }

    public void setDueAt(@Nullable Instant dueAt) {
        this.dueAt = dueAt;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    /** Why, or how. */
    public String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        // Each row has a field of this name; only the one that was written in says something.
        this.why = why == null || why.isBlank() ? this.why : why;
    }

    /** The moment that an estimate names from now on. */
    public @Nullable Instant getTo() {
        return to;
    }

    public void setTo(@Nullable Instant to) {
        this.to = to == null ? this.to : to;
    }
}
