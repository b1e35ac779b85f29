package org.linja.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linja.administration.AdministrationEntries;
import org.linja.administration.rules.AdministrationAct;
import org.linja.administration.rules.FieldChange;
import org.linja.platform.outbox.Outbox;
import org.linja.platform.rules.LastingName;
import org.linja.platform.security.Actor;

/**
 * Writes down what became of a passkey, and tells its person by mail: it may not have been them.
 */
@ApplicationScoped
class PasskeyNews {
    @Inject AdministrationEntries trail;
    @Inject Outbox outbox;

    void taken(Actor who, String name, Instant now) {
        trail.add(
                AdministrationAct.PASSKEY_TAKEN,
                LastingName.ofPerson(who.personId()),
                who.customerId(),
                FieldChange.between(Map.of(), Map.of("name", name)),
                who,
                now);
        tell(who.personId(), PasskeyChanged.TAKEN, name, now);
    }

    void removed(Actor who, String name, Instant now) {
        trail.add(
                AdministrationAct.PASSKEY_REMOVED,
                LastingName.ofPerson(who.personId()),
                who.customerId(),
                FieldChange.between(Map.of("name", name), Map.of()),
                who,
                now);
        tell(who.personId(), PasskeyChanged.REMOVED, name, now);
    }

    void copied(Actor who, @Nullable Long customerId, String name, Instant now) {
        trail.add(
                AdministrationAct.PASSKEY_COPIED,
                LastingName.ofPerson(who.personId()),
                customerId,
                FieldChange.between(Map.of(), Map.of("name", name)),
                who,
                now);
        tell(who.personId(), PasskeyChanged.COPIED, name, now);
    }

    private void tell(long personId, String what, String name, Instant now) {
        outbox.add(new PasskeyChanged(UUID.randomUUID(), now, personId, what, name));
    }
}
