package org.linja.web.audit;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The period and the customer an auditor asks about. */
public class OpinionForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable Instant from;
    private @Nullable Instant to;
    private @Nullable Instant knownAt;
    private String customer = "";

    /** The customer's code, or null for all customers. */
    @Nullable String customerOrNull() {
        return customer.isBlank() ? null : customer.strip();
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

    /** What was written down later is left out; null for now. */
    public @Nullable Instant getKnownAt() {
        return knownAt;
    }

    public void setKnownAt(@Nullable Instant knownAt) {
        this.knownAt = knownAt;
    }

    public String getCustomer() {
        return customer;
    }

    public void setCustomer(String customer) {
        this.customer = customer;
    }
}
