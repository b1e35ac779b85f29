package org.linja.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linja.administration.AdministrationEntries;
import org.linja.administration.rules.AdministrationAct;
import org.linja.administration.rules.FieldChange;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.rules.LastingName;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/**
 * Lets a customer's person say in which language they read and in which zone they are: for every
 * page and letter from then on. The whole is said each time, so that saying it twice is saying it
 * once.
 */
@Stateless
@RolesAllowed(Role.CUSTOMER)
public class ChooseMyLanguage {
    @Inject People people;
    @Inject AdministrationEntries trail;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /** As it is kept now. */
    public LanguageAndZone chosen() {
        return own(actor.get()).reads();
    }

    /**
     * Keeps it.
     *
     * @throws Problem {@code invalid-input} at {@code language} or {@code zone}
     */
    public void choose(LanguageAndZone wanted) {
        wanted.checked(new FieldChecks()).orRefuse();
        Actor who = actor.get();
        LanguageAndZone before = own(who).reads();
        if (before.equals(wanted)) {
            return;
        }
        people.chooseLanguage(who.personId(), wanted);
        trail.add(
                AdministrationAct.LANGUAGE_CHOSEN,
                LastingName.ofPerson(who.personId()),
                who.firm(),
                FieldChange.between(before.byName(), wanted.byName()),
                who,
                clock.now());
    }

    private PersonRow own(Actor who) {
        return people.colleague(who.firm(), who.personId()).orElseThrow();
    }
}
