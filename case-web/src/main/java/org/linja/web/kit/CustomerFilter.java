package org.linja.web.kit;

import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which part of a long list a page shows: of one customer or of all, and behind which row. */
public class CustomerFilter implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable String customer;
    private @Nullable Long after;

    /** Back to the first row. */
    public void rewind() {
        after = null;
    }

    public @Nullable String getCustomer() {
        return customer;
    }

    /** Takes a code however it is typed: all are in capitals. */
    public void setCustomer(@Nullable String customer) {
        this.customer = customer == null ? null : customer.strip().toUpperCase(Locale.ROOT);
    }

    public @Nullable Long getAfter() {
        return after;
    }

    public void setAfter(@Nullable Long after) {
        this.after = after;
    }
}
