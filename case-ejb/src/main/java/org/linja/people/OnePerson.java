package org.linja.people;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;
import org.linja.platform.rules.LastingName;

/**
 * Which accounts are one person's: whoever reads an address can act by every account that has it,
 * so what two people must do is not done by two of them (ADR 0076).
 */
@Repository
public class OnePerson {
    @Inject SqlRows sql;

    /** The other accounts of these people; nothing of whoever has one, as nearly everybody does. */
    public Map<Long, Set<Long>> othersOf(Collection<Long> ids) {
        Map<Long, Set<Long>> others = new TreeMap<>();
        if (!ids.isEmpty()) {
            sql.list(
                            OnePerson.class,
                            "accounts-of.sql",
                            row -> Map.entry(row.getLong("id"), row.getLong("other")),
                            Map.of("ids", List.copyOf(ids)))
                    .forEach(
                            one ->
                                    others.computeIfAbsent(one.getKey(), id -> new TreeSet<>())
                                            .add(one.getValue()));
        }
        return others;
    }

    /** These accounts, and every other of the same people. */
    public Set<Long> accountsOf(Collection<Long> ids) {
        Set<Long> accounts = new TreeSet<>(ids);
        othersOf(ids).values().forEach(accounts::addAll);
        return accounts;
    }

    /** Every name by which the journal knows a person. */
    public Set<String> namesOf(long id) {
        return accountsOf(List.of(id)).stream()
                .map(LastingName::ofPerson)
                .collect(Collectors.toSet());
    }
}
