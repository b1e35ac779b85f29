package org.linja.contracts;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;

/** Telephone numbers in the one spelling that compares, that of ITU-T E.164. */
public final class TelephoneNumber {
    private TelephoneNumber() {}

    /**
     * The number as E.164 writes it, whatever blanks, dashes and leading 00 were typed; nothing if
     * it can be no number, or names no country.
     */
    public static Optional<String> e164(String typed) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            var parsed = numbers.parse(typed.replaceFirst("^\\s*00", "+"), null);
            return numbers.isPossibleNumber(parsed)
                    ? Optional.of(numbers.format(parsed, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException noNumber) {
            return Optional.empty();
        }
    }
}
