package org.linja.web.restrictions;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.linja.restrictions.BreakGlass;
import org.linja.restrictions.ShowRestrictions;
import org.linja.web.kit.CaseNumbers;

/** A manager before a case that is closed to them: to say why, and to open it for a while. */
@Named
@ViewScoped
public class BreakGlassPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject ShowRestrictions showRestrictions;
    @Inject BreakGlass breakGlass;

    private @Nullable String number;
    private @Nullable String reason;
    private boolean closed;

    public void load() {
        closed = showRestrictions.isClosed(CaseNumbers.of(number));
    }

    public String open() {
        breakGlass.open(CaseNumbers.of(number), reason);
        return "/cases/case?faces-redirect=true&number=" + CaseNumbers.of(number);
    }

    public boolean isClosed() {
        return closed;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
