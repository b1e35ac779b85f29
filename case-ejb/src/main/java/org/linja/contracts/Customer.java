package org.linja.contracts;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A firm the house supports.
 *
 * @param zone tz-database name of the zone in which times are told to this customer
 * @param language en, fi or ru
 * @param enabled whether new cases may be opened for it; running ones go on either way
 * @param accountOwner login of whoever of the house answers for it; null for the duty manager
 * @param version rises with every change
 */
public record Customer(
        long id,
        String code,
        String name,
        String zone,
        String language,
        boolean enabled,
        @Nullable String accountOwner,
        long version)
        implements Serializable {

    /** What of it can be edited. */
    public CustomerFields fields() {
        return new CustomerFields(
                name, zone, language, Objects.requireNonNullElse(accountOwner, ""));
    }
}
