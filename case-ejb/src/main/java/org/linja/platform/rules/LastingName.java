package org.linja.platform.rules;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How journal and trail name a person: {@code person:7}. A login would outlive the person in them.
 */
public final class LastingName {
    private static final Pattern PERSON = Pattern.compile("person:([0-9]{1,18})");

    private LastingName() {}

    public static String ofPerson(long personId) {
        return "person:" + personId;
    }

    /** The person so named; nothing where the house itself, or nobody's name, stands there. */
    public static Optional<Long> personIn(String name) {
        Matcher person = PERSON.matcher(name);
        return person.matches() ? Optional.of(Long.valueOf(person.group(1))) : Optional.empty();
    }
}
