package org.linja.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linja.cases.ClaimSeverity;
import org.linja.cases.ShowSeverities;
import org.linja.intake.CallerCard;
import org.linja.web.cases.SeverityChoice;
import org.linja.web.kit.Notices;

/** What a customer's person says of the severity of the case of the page, and why. */
@Named
@RequestScoped
public class ClaimForm {
    @Inject MyCasePage page;
    @Inject ShowSeverities showSeverities;
    @Inject ClaimSeverity claimSeverity;
    @Inject Notices notices;

    private final Map<String, String> answers = new LinkedHashMap<>();
    private String severity = "";
    private String text = "";

    /** The criteria of the contract. */
    public List<CallerCard.Question> getQuestions() {
        return showSeverities.questions(page.id()).stream().map(CallerCard.Question::of).toList();
    }

    public void claim() {
        claimSeverity.claim(
                page.id(), page.version(), SeverityChoice.words(severity, answers, text));
        answers.clear();
        severity = "";
        text = "";
        notices.tell("portal.case.claim-sent");
    }

    public Map<String, String> getAnswers() {
        return answers;
    }

    /** Slug of a severity; empty where it follows from the answers. */
    public String getSeverity() {
        return severity;
    }

    public void setSeverity(@Nullable String severity) {
        this.severity = severity == null ? "" : severity;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
