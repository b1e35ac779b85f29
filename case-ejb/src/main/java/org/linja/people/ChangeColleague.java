package org.linja.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linja.administration.AdministrationEntries;
import org.linja.administration.rules.AdministrationAct;
import org.linja.administration.rules.FieldChange;
import org.linja.people.rules.CustomerRight;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.rules.LastingName;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.security.SecondFactor;
import org.linja.platform.time.DatabaseClock;

/**
 * Takes and gives what people of the administrator's own firm may do; it acts on their next
 * request.
 */
@Stateless
@RolesAllowed(Role.CUSTOMER_ADMINISTRATOR)
public class ChangeColleague {
    @Inject Colleagues colleagues;
    @Inject People people;
    @Inject OpenDoors doors;
    @Inject DroppedFactors dropped;
    @Inject SecondFactor secondFactor;
    @Inject OwnAddress address;
    @Inject SignInProviders providers;
    @Inject AdministrationEntries trail;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /**
     * Closes the account.
     *
     * @throws Problem {@code not-found} also for another customer's; {@code stale-version}; {@code
     *     last-administrator}
     */
    public void disable(long id, long version) {
        Actor who = actor.get();
        colleagues.change(who, id, version);
        people.enable(id, false, version + 1);
        doors.shut(id);
        providers.release(id);
        colleagues.requireAdministrator(who);
        record(AdministrationAct.PERSON_DISABLED, id, List.of(), who);
    }

    /**
     * Opens it again.
     *
     * @throws Problem {@code invalid-input} at {@code email} where their address is by now that of
     *     somebody of the house
     */
    public void enable(long id, long version) {
        Actor who = actor.get();
        people.colleague(who.firm(), id).ifPresent(address::requireStill);
        colleagues.change(who, id, version);
        people.enable(id, true, version + 1);
        record(AdministrationAct.PERSON_ENABLED, id, List.of(), who);
    }

    /**
     * Takes the second factor of somebody who has lost it; they are told by mail.
     *
     * @throws Problem {@code act-not-allowed} where there is none, and for one's own; {@code
     *     second-factor-needed}
     */
    public void dropFactor(long id, long version) {
        secondFactor.require(SecondFactor.FRESH);
        Actor who = actor.get();
        colleagues.change(who, id, version);
        dropped.dropOfAnother(id, who.firm(), who);
    }

    /**
     * Gives another right.
     *
     * @param right slug of what they may do from now on
     * @throws Problem {@code second-factor-needed} for one that decides or signs
     */
    public void giveRight(long id, long version, String right) {
        new FieldChecks().check(CustomerRight.knows(right), "right", "unknown-value").orRefuse();
        if (CustomerRight.of(right).isGrave()) {
            secondFactor.require(SecondFactor.FRESH);
        }
        Actor who = actor.get();
        PersonRow person = colleagues.change(who, id, version);
        people.giveRight(id, CustomerRight.of(right));
        colleagues.requireAdministrator(who);
        String before = Objects.requireNonNull(person.right()).slug();
        record(
                AdministrationAct.RIGHT_GIVEN,
                id,
                FieldChange.between(Map.of("right", before), Map.of("right", right)),
                who);
    }

    /**
     * Says in which language and zone somebody reads.
     *
     * @throws Problem {@code invalid-input} at {@code language} or {@code zone}
     */
    public void chooseLanguage(long id, long version, LanguageAndZone wanted) {
        wanted.checked(new FieldChecks()).orRefuse();
        PersonRow person = colleagues.change(actor.get(), id, version);
        people.chooseLanguage(id, wanted);
        record(
                AdministrationAct.LANGUAGE_CHOSEN,
                id,
                FieldChange.between(person.reads().byName(), wanted.byName()),
                actor.get());
    }

    private void record(AdministrationAct act, long id, List<FieldChange> changes, Actor who) {
        trail.add(act, LastingName.ofPerson(id), who.firm(), changes, who, clock.now());
    }
}
