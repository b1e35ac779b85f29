package org.linja.web.rota;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linja.platform.problem.FieldChecks;
import org.linja.rota.ChangeRoster;
import org.linja.rota.DutyPerson;
import org.linja.rota.rules.SupportLine;

/** A duty somebody plans. */
public class ShiftForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String person = "";
    private @Nullable Instant from;
    private @Nullable Instant until;

    /** What the menu keeps for a person on a line. */
    public static String keyOf(DutyPerson person) {
        return person.line().slug() + ':' + person.id();
    }

    /** Puts the chosen person on duty; an absent field is named. */
    void addTo(ChangeRoster roster) {
        new FieldChecks()
                .required("person", person)
                .check(from != null, "from", "required")
                .check(until != null, "until", "required")
                .orRefuse();
        int colon = person.indexOf(':');
        roster.add(
                SupportLine.of(person.substring(0, colon)),
                Long.parseLong(person.substring(colon + 1)),
                Objects.requireNonNull(from),
                Objects.requireNonNull(until));
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public @Nullable Instant getFrom() {
        return from;
    }

    public void setFrom(@Nullable Instant from) {
        this.from = from;
    }

    public @Nullable Instant getUntil() {
        return until;
    }

    public void setUntil(@Nullable Instant until) {
        this.until = until;
    }
}
