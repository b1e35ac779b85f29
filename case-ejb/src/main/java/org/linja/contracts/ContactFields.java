package org.linja.contracts;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.linja.contracts.rules.MailAddress;
import org.linja.platform.problem.FieldChecks;

/**
 * What of a contact can be edited, as it is typed.
 *
 * @param number as it is dialled or written, with its country code
 * @param email empty if there is none
 */
public record ContactFields(String name, String number, String email) implements Serializable {
    private static final int NAME_LIMIT = 120;
    private static final int NUMBER_LIMIT = 40;

    /** The same by name, in the order in which a page shows them. */
    public Map<String, String> byName() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("number", number);
        fields.put("email", email);
        return fields;
    }

    /** Back from {@link #byName}. */
    public static ContactFields of(Map<String, String> fields) {
        return new ContactFields(
                fields.getOrDefault("name", ""),
                fields.getOrDefault("number", ""),
                fields.getOrDefault("email", ""));
    }

    /** The same with the number in the one spelling that compares, once it was checked. */
    ContactFields checked() {
        new FieldChecks()
                .line("name", name, NAME_LIMIT)
                .check(
                        number.length() <= NUMBER_LIMIT && TelephoneNumber.e164(number).isPresent(),
                        "number",
                        "impossible-number")
                .check(email.isEmpty() || MailAddress.fits(email), "email", "email-form")
                .orRefuse();
        return new ContactFields(name, TelephoneNumber.e164(number).orElseThrow(), email);
    }
}
