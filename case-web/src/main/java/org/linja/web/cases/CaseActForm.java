package org.linja.web.cases;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What a person writes into a case, and as what. */
public class CaseActForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String act = "note";
    private String text = "";
    private String cause = "";

    public String getAct() {
        return act;
    }

    /** Slug of the act; an address that names none leaves the note. */
    public void setAct(@Nullable String act) {
        this.act = act == null ? "note" : act;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getCause() {
        return cause;
    }

    public void setCause(String cause) {
        this.cause = cause;
    }
}
