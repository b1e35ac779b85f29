package org.linja.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linja.administration.AdministrationEntries;
import org.linja.administration.rules.AdministrationAct;
import org.linja.administration.rules.FieldChange;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.security.SecondFactor;
import org.linja.platform.time.DatabaseClock;

/** Makes a key for a program of the administrator's own firm; its secret is told here alone. */
@Stateless
@RolesAllowed(Role.CUSTOMER_ADMINISTRATOR)
public class MakeApiKey {
    /** More programs than any customer has; a limit all the same. */
    private static final int MOST = 20;

    @Inject ApiKeys keys;
    @Inject People people;
    @Inject AdministrationEntries trail;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;
    @Inject SecondFactor secondFactor;

    /**
     * Makes it.
     *
     * @throws Problem {@code invalid-input}, also for a name that another key of the firm has;
     *     {@code act-not-allowed} for a firm that has too many
     */
    public MadeApiKey make(NewApiKey key) {
        key.check();
        secondFactor.require(SecondFactor.FRESH);
        Actor who = actor.get();
        long firm = who.firm();
        people.holdColleagues(firm);
        Instant now = clock.now();
        requireRoom(keys.of(firm, now), key);
        String secret = ApiSecret.make();
        long id = keys.add(key, secret, firm, who.personId(), now);
        trail.add(
                AdministrationAct.API_KEY_MADE,
                subject(id),
                firm,
                FieldChange.between(
                        Map.of(),
                        Map.of(
                                "name",
                                key.name(),
                                "scope",
                                key.scope(),
                                "until",
                                key.expiresAt(now).toString())),
                who,
                now);
        return new MadeApiKey(id, key.name(), key.expiresAt(now), secret);
    }

    /** How the trail names a key. */
    static String subject(long id) {
        return "key:" + id;
    }

    /** A name that stands twice is revoked by mistake; and a double click makes one key. */
    private static void requireRoom(List<ApiKeyRow> all, NewApiKey key) {
        List<ApiKeyRow> open = all.stream().filter(one -> one.state().isRevocable()).toList();
        String name = key.name().toLowerCase(Locale.ROOT);
        if (open.stream().anyMatch(one -> one.name().toLowerCase(Locale.ROOT).equals(name))) {
            throw Problem.invalid("name", "key-name-taken");
        }
        if (open.size() >= MOST) {
            throw new Problem(ProblemType.ACT_NOT_ALLOWED, Map.of("most", "" + MOST));
        }
    }
}
