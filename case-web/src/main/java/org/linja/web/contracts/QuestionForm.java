package org.linja.web.contracts;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.rules.TermsDraft.Question;

/** A question of a contract while it is being written; one that is left empty is none. */
public class QuestionForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private boolean shown;
    private String key = "";
    private final Map<String, String> text = new HashMap<>();

    static QuestionForm of(Question question) {
        QuestionForm form = new QuestionForm();
        form.shown = true;
        form.key = question.key();
        form.text.putAll(question.text());
        return form;
    }

    Question toQuestion() {
        return new Question(key.strip(), stripped(text));
    }

    boolean isEmpty() {
        return key.isBlank() && areEmpty(text);
    }

    void show() {
        shown = true;
    }

    static Map<String, String> stripped(Map<String, String> texts) {
        Map<String, String> stripped = new HashMap<>();
        texts.forEach((language, words) -> stripped.put(language, orEmpty(words).strip()));
        return stripped;
    }

    static boolean areEmpty(Map<String, String> texts) {
        return texts.values().stream().allMatch(words -> orEmpty(words).isBlank());
    }

    /** A page puts null where a field of a map was emptied. */
    static String orEmpty(@Nullable String words) {
        return Objects.requireNonNullElse(words, "");
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

    /** By language tag. */
    public Map<String, String> getText() {
        return text;
    }
}
