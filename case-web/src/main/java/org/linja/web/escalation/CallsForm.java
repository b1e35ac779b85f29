package org.linja.web.escalation;

import java.io.Serializable;

/** What somebody types on the page of who was called: about whom they ask, or whom to call now. */
public class CallsForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String asked = "";
    private String rung = "";
    private String text = "";

    /** Login of the person that is asked about; empty for oneself. */
    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked.strip();
    }

    public String getRung() {
        return rung;
    }

    public void setRung(String rung) {
        this.rung = rung;
    }

    /** Why somebody escalates. */
    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
