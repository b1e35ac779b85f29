package org.linja.web.contracts;

import java.io.Serializable;
import java.util.Map;
import org.linja.contracts.rules.TermsDraft.Question;

/** A question of a contract while it is being written; one that is left empty is none. */
public class QuestionForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private boolean shown;
    private String key = "";
    private String severity = "medium";
    private String en = "";
    private String fi = "";
    private String ru = "";

    static QuestionForm of(Question question) {
        QuestionForm form = new QuestionForm();
        form.shown = true;
        form.key = question.key();
        form.severity = question.severity();
        form.en = question.text().getOrDefault("en", "");
        form.fi = question.text().getOrDefault("fi", "");
        form.ru = question.text().getOrDefault("ru", "");
        return form;
    }

    Question toQuestion() {
        return new Question(
                key.strip(),
                severity,
                Map.of("en", en.strip(), "fi", fi.strip(), "ru", ru.strip()));
    }

    boolean isEmpty() {
        return (key + en + fi + ru).isBlank();
    }

    void show() {
        shown = true;
    }

    public boolean isShown() {
        return shown;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getSeverity() {
        return severity;
    }

    public void setSeverity(String severity) {
        this.severity = severity;
    }

    public String getEn() {
        return en;
    }

    public void setEn(String en) {
        this.en = en;
    }

    public String getFi() {
        return fi;
    }

    public void setFi(String fi) {
        this.fi = fi;
    }

    public String getRu() {
        return ru;
    }

    public void setRu(String ru) {
        this.ru = ru;
    }
}
