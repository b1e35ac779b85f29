package org.linja.web.portal;

import java.io.Serializable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linja.cases.NamedClaim;
import org.linja.cases.rules.CaseKind;
import org.linja.contracts.rules.Severity;
import org.linja.intake.CallerCard;
import org.linja.portal.NewMatter;

/** What a customer's person writes when opening a case; its key makes sending twice one case. */
public class MatterForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String key = UUID.randomUUID().toString();
    private final Map<String, String> answers = new LinkedHashMap<>();
    private String subject = "";
    private String description = "";
    private String kind = CaseKind.FAULT.slug();
    private String since = "";
    private String tried = "";
    private String service = "";
    private String severity = "";

    NewMatter toMatter() {
        Map<String, Boolean> impact = new HashMap<>();
        answers.forEach((question, answer) -> impact.put(question, "yes".equals(answer)));
        return new NewMatter(
                subject.strip(),
                description,
                impact,
                severity.isEmpty() ? null : Severity.of(severity),
                CaseKind.of(kind),
                since,
                tried,
                claim());
    }

    /** Forgets what the contract that governs now does not ask. */
    void fit(CallerCard card) {
        answers.keySet().retainAll(card.asked());
        if (!card.isAskingSeverity()) {
            severity = "";
        }
    }

    NamedClaim claim() {
        return new NamedClaim(service.isEmpty() ? null : service, null, null);
    }

    /** The key of this writing, under which files wait for the case. */
    public String getKey() {
        return key;
    }

    /** Tells a repetition of this matter from another one. */
    String fingerprint() {
        return Integer.toHexString(toMatter().hashCode());
    }

    public Map<String, String> getAnswers() {
        return answers;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getSince() {
        return since;
    }

    public void setSince(String since) {
        this.since = since;
    }

    public String getTried() {
        return tried;
    }

    public void setTried(String tried) {
        this.tried = tried;
    }

    /** Key of the service it is about; empty if not said. */
    public String getService() {
        return service;
    }

    public void setService(@Nullable String service) {
        this.service = service == null ? "" : service;
    }

    /** Slug of the severity, where no contract asks for one; empty if not said. */
    public String getSeverity() {
        return severity;
    }

    public void setSeverity(@Nullable String severity) {
        this.severity = severity == null ? "" : severity;
    }
}
