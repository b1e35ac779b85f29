package org.linja.web.portal;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.linja.procedures.DeviationSheet;
import org.linja.procedures.ShowOurDeviations;
import org.linja.procedures.SignDeviation;
import org.linja.web.kit.Notices;

/** Exactly what is to be signed, or was; yes or no is said to that and to nothing else. */
@Named
@ViewScoped
public class OurDeviationPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject ShowOurDeviations showOurDeviations;
    @Inject SignDeviation signDeviation;
    @Inject Notices notices;

    private long number;
    private String seen = "";
    private String text = "";
    private @Nullable DeviationSheet sheet;

    public void load() {
        DeviationSheet read = showOurDeviations.one(number);
        sheet = read;
        seen = read.digest();
    }

    public void sign() {
        signDeviation.sign(number, seen);
        text = "";
        notices.tell("portal.our-deviation.done");
    }

    public void refuse() {
        signDeviation.refuse(number, seen, text);
        text = "";
        notices.tell("portal.our-deviation.refused");
    }

    public void withdraw() {
        signDeviation.withdraw(number, text);
        text = "";
        notices.tell("portal.our-deviation.withdrawn");
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

    /** It comes back with the form: what the page learned without showing it is not signed. */
    public String getSeen() {
        return seen;
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }

    public @Nullable DeviationSheet getSheet() {
        return sheet;
    }
}
