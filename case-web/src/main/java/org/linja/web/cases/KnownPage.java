package org.linja.web.cases;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linja.audit.KnownView;
import org.linja.audit.ShowKnown;
import org.linja.web.kit.CaseNumbers;

/** The clocks of a case as known then, beside what is known of the same moment now. */
@Named
@ViewScoped
public class KnownPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject ShowKnown showKnown;

    private @Nullable String number;
    private @Nullable Instant at;
    private @Nullable Instant knownAt;
    private transient @Nullable KnownView view;

    public void load() {
        if (view == null) {
            view = showKnown.show(CaseNumbers.of(number), null, null);
        }
    }

    public void ask() {
        view = showKnown.show(CaseNumbers.of(number), at, knownAt);
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    /** The moment that the clocks are read for; null for the one of knowledge. */
    public @Nullable Instant getAt() {
        return at;
    }

    public void setAt(@Nullable Instant at) {
        this.at = at;
    }

    /** What was written down later is left out; null for now. */
    public @Nullable Instant getKnownAt() {
        return knownAt;
    }

    public void setKnownAt(@Nullable Instant knownAt) {
        this.knownAt = knownAt;
    }

    public @Nullable KnownView getView() {
        return view;
    }
}
