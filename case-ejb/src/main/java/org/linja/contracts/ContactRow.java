package org.linja.contracts;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person who may call for a customer.
 *
 * @param number in the form of E.164
 * @param version rises with every change
 * @param refusedMail kinds of letters that whoever reads at this address refused by a link in one
 */
public record ContactRow(
        long id,
        String name,
        String number,
        @Nullable String email,
        long version,
        List<String> refusedMail)
        implements Serializable {

    /** What of it can be edited. */
    public ContactFields fields() {
        return new ContactFields(name, number, email == null ? "" : email);
    }
}
