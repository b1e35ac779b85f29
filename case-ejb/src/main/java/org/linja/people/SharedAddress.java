package org.linja.people;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.linja.people.rules.Mailbox;

/**
 * An address that several open accounts have, one of them of the house: they count as one person
 * until all but one are closed (ADR 0076).
 */
public record SharedAddress(String email, List<PersonRow> people) implements Serializable {
    public SharedAddress {
        people = List.copyOf(people);
    }

    /** Those among these people. */
    public static List<SharedAddress> among(List<PersonRow> people) {
        Map<String, List<PersonRow>> byAddress =
                people.stream()
                        .filter(PersonRow::enabled)
                        .collect(
                                Collectors.groupingBy(
                                        one -> Mailbox.of(one.email()),
                                        TreeMap::new,
                                        Collectors.toList()));
        return byAddress.entrySet().stream()
                .filter(one -> one.getValue().size() > 1)
                .filter(one -> one.getValue().stream().anyMatch(who -> who.customer() == null))
                .map(one -> new SharedAddress(one.getKey(), one.getValue()))
                .toList();
    }
}
