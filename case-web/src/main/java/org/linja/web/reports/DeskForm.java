package org.linja.web.reports;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whose cases of which time a desk is measured by. */
public class DeskForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable String customer;
    private @Nullable Instant from;
    private @Nullable Instant to;

    public @Nullable String getCustomer() {
        return customer;
    }

    public void setCustomer(@Nullable String customer) {
        this.customer = customer == null ? null : customer.strip();
    }

    public @Nullable Instant getFrom() {
        return from;
    }

    public void setFrom(@Nullable Instant from) {
        this.from = from;
    }

    public @Nullable Instant getTo() {
        return to;
    }

    public void setTo(@Nullable Instant to) {
        this.to = to;
    }
}
