package org.linja.web.procedures;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.linja.procedures.DeviationSheet;
import org.linja.procedures.ProposeDeviation;
import org.linja.procedures.ShowDeviations;

/** One deviation: what a customer signed, until when, and which steps it changes. */
@Named
@ViewScoped
public class DeviationPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject ShowDeviations showDeviations;
    @Inject ProposeDeviation proposeDeviation;

    private long number;
    private String text = "";
    private @Nullable DeviationSheet sheet;

    public void load() {
        sheet = showDeviations.one(number);
    }

    public void withdraw() {
        proposeDeviation.withdraw(number, text);
    }

    public long getNumber() {
        return number;
    }

    public void setNumber(long number) {
        this.number = number;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public @Nullable DeviationSheet getSheet() {
        return sheet;
    }
}
