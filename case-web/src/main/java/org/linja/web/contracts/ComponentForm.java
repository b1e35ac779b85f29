package org.linja.web.contracts;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.linja.contracts.rules.TermsDraft.Part;

/** A component of a contract while it is being written; one that is left empty is none. */
public class ComponentForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private boolean shown;
    private String key = "";
    private final Map<String, String> name = new HashMap<>();
    private String responsibility = "ours";

    static ComponentForm of(Part part) {
        ComponentForm form = new ComponentForm();
        form.shown = true;
        form.key = part.key();
        form.name.putAll(part.name());
        form.responsibility = part.responsibility();
        return form;
    }

    Part toPart() {
        return new Part(key.strip(), QuestionForm.stripped(name), responsibility);
    }

    boolean isEmpty() {
        return key.isBlank() && QuestionForm.areEmpty(name);
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

    /** By language tag. */
    public Map<String, String> getName() {
        return name;
    }

    public String getResponsibility() {
        return responsibility;
    }

    public void setResponsibility(String responsibility) {
        this.responsibility = responsibility;
    }
}
