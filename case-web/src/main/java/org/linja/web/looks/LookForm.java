package org.linja.web.looks;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** As whom, and why. */
public class LookForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable Long person;
    private @Nullable String reason;

    public @Nullable Long getPerson() {
        return person;
    }

    public void setPerson(@Nullable Long person) {
        this.person = person;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
