package org.linja.web.audit;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linja.audit.BreachFilter;

/** Which breaches somebody looks at; kept in the page's address. */
public class BreachForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Pattern BACK =
            Pattern.compile(
                    "(&(customer|severity|clock|line|month|doubted|after)=[A-Za-z0-9.-]{1,90})*");

    /** A place in the list: customer, case and clock. */
    private static final Pattern PLACE =
            Pattern.compile("[A-Z0-9-]{0,20}\\.[0-9]{1,18}\\.[a-z-]{0,40}");

    private @Nullable String customer;
    private @Nullable String severity;
    private @Nullable String clock;
    private @Nullable String line;
    private @Nullable String month;
    private @Nullable String after;
    private boolean doubted;

    BreachFilter toFilter() {
        return new BreachFilter(customer, severity, clock, line, month, doubted);
    }

    /** Whether only some breaches are looked at. */
    public boolean isNarrowed() {
        return customer != null
                || severity != null
                || clock != null
                || line != null
                || month != null
                || doubted;
    }

    /** The filter as the end of an address. */
    public String getAddress() {
        StringBuilder address = new StringBuilder();
        add(address, "customer", customer);
        add(address, "severity", severity);
        add(address, "clock", clock);
        add(address, "line", line);
        add(address, "month", month);
        add(address, "doubted", doubted ? "true" : null);
        return address.toString();
    }

    /** The filter and the place in its list, as one word of another page's address. */
    public String getBack() {
        StringBuilder address = new StringBuilder(getAddress());
        add(address, "after", after);
        return URLEncoder.encode(address.toString(), StandardCharsets.UTF_8);
    }

    /** What {@link #getBack} said, as it came back; nothing if it did not. */
    static String back(@Nullable String text) {
        return text != null && BACK.matcher(text).matches() ? text : "";
    }

    public @Nullable String getCustomer() {
        return customer;
    }

    public void setCustomer(@Nullable String customer) {
        this.customer = word(customer);
    }

    public @Nullable String getSeverity() {
        return severity;
    }

    public void setSeverity(@Nullable String severity) {
        this.severity = word(severity);
    }

    public @Nullable String getClock() {
        return clock;
    }

    public void setClock(@Nullable String clock) {
        this.clock = word(clock);
    }

    public @Nullable String getLine() {
        return line;
    }

    public void setLine(@Nullable String line) {
        this.line = word(line);
    }

    public @Nullable String getMonth() {
        return month;
    }

    public void setMonth(@Nullable String month) {
        this.month = word(month);
    }

    public @Nullable String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after != null && PLACE.matcher(after).matches() ? after : null;
    }

    public boolean isDoubted() {
        return doubted;
    }

    public void setDoubted(boolean doubted) {
        this.doubted = doubted;
    }

    // Whatever else stands in an address filters nothing.
    private static @Nullable String word(@Nullable String text) {
        return text != null && text.matches("[A-Za-z0-9.-]{1,90}") ? text : null;
    }

    private static void add(StringBuilder address, String name, @Nullable String value) {
        if (value != null) {
            address.append('&').append(name).append('=').append(value);
        }
    }
}
