package org.linja.looks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linja.people.People;

/** Those of a customer who can sign in: nobody else sees the portal, so nobody sees it as they. */
@ApplicationScoped
class LookablePeople {
    @Inject People people;

    /** By name. */
    List<LookablePerson> of(long customerId) {
        return people.colleagues(customerId).stream()
                .filter(person -> person.enabled() && !person.invited())
                .filter(person -> person.right() != null)
                .map(
                        person ->
                                new LookablePerson(
                                        person.id(),
                                        person.name(),
                                        Objects.requireNonNull(person.right())))
                .toList();
    }

    /** One of them; null where there is none such. */
    @Nullable LookablePerson one(long customerId, @Nullable Long id) {
        return of(customerId).stream()
                .filter(person -> id != null && person.id() == id)
                .findFirst()
                .orElse(null);
    }
}
