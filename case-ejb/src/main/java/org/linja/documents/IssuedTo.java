package org.linja.documents;

import java.time.ZoneId;
import org.linja.contracts.Customer;

/** What a customer was called, and by which zone they read times, when a document was issued. */
record IssuedTo(String name, String zone) {
    static IssuedTo of(Customer customer) {
        return new IssuedTo(customer.name(), customer.zone());
    }

    ZoneId zoneId() {
        return ZoneId.of(zone);
    }
}
