package org.linja.web.restrictions;

import java.io.Serializable;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is closed, why and to whom not; or who comes to a circle, or why one ends. */
public class RestrictionForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");

    private @Nullable String customer;
    private @Nullable String number;
    private @Nullable String reason;
    private @Nullable String circle;
    private @Nullable Long restriction;
    private @Nullable String login;
    private @Nullable String endReason;

    /** Logins as they were typed, parted by blanks or commas. */
    List<String> logins() {
        return circle == null
                ? List.of()
                : BETWEEN.splitAsStream(circle).filter(login -> !login.isBlank()).toList();
    }

    /** Whether one case is meant and not all of a customer. */
    boolean isOfOneCase() {
        return number != null && !number.isBlank();
    }

    public @Nullable String getCustomer() {
        return customer;
    }

    public void setCustomer(@Nullable String customer) {
        this.customer = customer;
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

    public @Nullable String getCircle() {
        return circle;
    }

    public void setCircle(@Nullable String circle) {
        this.circle = circle;
    }

    public @Nullable Long getRestriction() {
        return restriction;
    }

    public void setRestriction(@Nullable Long restriction) {
        this.restriction = restriction;
    }

    public @Nullable String getLogin() {
        return login;
    }

    public void setLogin(@Nullable String login) {
        this.login = login;
    }

    public @Nullable String getEndReason() {
        return endReason;
    }

    public void setEndReason(@Nullable String endReason) {
        this.endReason = endReason;
    }
}
