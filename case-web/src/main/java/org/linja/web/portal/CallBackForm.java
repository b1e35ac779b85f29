package org.linja.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.commitments.AskCallBack;
import org.linja.commitments.CommitmentStory;
import org.linja.commitments.ShowCommitments;
import org.linja.platform.problem.FieldChecks;
import org.linja.web.kit.Notices;

/** What a customer was told in the case of the page, and when they want to be called. */
@Named
@RequestScoped
public class CallBackForm {
    @Inject MyCasePage page;
    @Inject ShowCommitments showCommitments;
    @Inject AskCallBack askCallBack;
    @Inject Notices notices;

    private @Nullable Instant wanted;
    private String text = "";
    private @Nullable List<CommitmentStory> stories;
    private long toldAt;

    /** Asked before and after what another form of the page does, which may end what was owed. */
    public List<CommitmentStory> getStories() {
        List<CommitmentStory> told = stories;
        if (told == null || toldAt != page.version()) {
            told = showCommitments.of(page.id());
            stories = told;
            toldAt = page.version();
        }
        return told;
    }

    public void ask() {
        new FieldChecks().check(wanted != null, "callBackAt", "required").orRefuse();
        askCallBack.ask(page.id(), page.version(), wanted, text);
        wanted = null;
        text = "";
        notices.tell("portal.case.call-back-asked");
    }

    public @Nullable Instant getWanted() {
        return wanted;
    }

    public void setWanted(@Nullable Instant wanted) {
        this.wanted = wanted;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
