package org.linja.web.portal;

import java.io.Serializable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.linja.cases.rules.CaseKind;
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

    NewMatter toMatter() {
        Map<String, Boolean> impact = new HashMap<>();
        answers.forEach((question, answer) -> impact.put(question, "yes".equals(answer)));
        return new NewMatter(
                subject.strip(), description, impact, null, CaseKind.of(kind), since, tried);
    }

    String key() {
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
}
