package org.linja.demo;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.linja.cases.CaseDoor;
import org.linja.cases.SupportCase;
import org.linja.cases.SupportCases;
import org.linja.cases.rules.CauseKind;
import org.linja.platform.rules.LastingName;
import org.linja.platform.security.Actor;
import org.linja.procedures.InventedDeviations;
import org.linja.procedures.InventedProcedures;

/**
 * Tells one procedure of the invented house with its case: it stands as a whole, or nothing of it
 * does. Called at the start only.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class InventProcedure {
    @Inject CaseDoor door;
    @Inject DemoCases demoCases;
    @Inject SupportCases cases;
    @Inject InventedProcedures procedures;
    @Inject InventedDeviations deviations;

    /**
     * Tells it from its beginning to its last act.
     *
     * @param persons ids of whoever lives in the house, by login
     */
    public void invent(DemoProcedure told, Map<String, Long> persons, Instant now) {
        DemoProcedure.Agreed under = told.under();
        if (under != null) {
            deviations.agree(
                    under.wanted(),
                    actor(under.proposedBy(), persons),
                    under.proposedAt(),
                    actor(under.signedBy(), persons),
                    under.signedAt());
        }
        SupportCase supportCase = demoCases.tell(told.matter(), persons, now);
        Actor beginner = actor(told.begunBy(), persons);
        long number = procedures.begin(supportCase, told.template(), beginner, told.begunAt());
        cases.keep(supportCase, told.begunAt());
        for (DemoAct act : told.acts()) {
            act(supportCase, number, act, actor(act.who(), persons));
            cases.keep(supportCase, act.at());
        }
        String solved = told.solved();
        if (solved != null) {
            supportCase.resolve(beginner, CauseKind.FIXED, solved, now);
            cases.keep(supportCase, now);
        }
    }

    private void act(SupportCase supportCase, long number, DemoAct act, Actor who) {
        String words = act.written().words();
        switch (act.how()) {
            case COMPLETED ->
                    procedures.complete(
                            supportCase, number, act.step(), act.written(), who, act.at());
            case APPROVED ->
                    procedures.approve(supportCase, number, act.step(), words, who, act.at());
            case SKIPPED -> procedures.skip(supportCase, number, act.step(), words, who, act.at());
        }
    }

    private Actor actor(String login, Map<String, Long> persons) {
        DemoPerson person = DemoPerson.named(login);
        long id = Objects.requireNonNull(persons.get(login));
        String firm = person.firm();
        return new Actor(
                id,
                LastingName.ofPerson(id),
                firm == null ? null : door.customer(firm).id(),
                person.roles());
    }
}
