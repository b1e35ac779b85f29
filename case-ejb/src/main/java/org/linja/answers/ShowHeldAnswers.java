package org.linja.answers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.linja.cases.SupportCases;
import org.linja.cases.rules.CaseId;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;

/** Shows the house's people which answers wait for a second person, and which did. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR})
public class ShowHeldAnswers {
    /** How many of a case are shown. */
    private static final int MOST = 200;

    @Inject SupportCases cases;
    @Inject HeldAnswerRows rows;
    @Inject CurrentActor actor;

    /** Those of a case; {@code not-found} for one that nobody may see. */
    public List<HeldAnswerRow> of(CaseId id) {
        Actor who = actor.get();
        cases.look(id, who);
        return rows.ofCase(who, id, MOST);
    }

    /** What is open over all cases, what is due first first. */
    public List<HeldAnswerRow> open(int limit) {
        return rows.open(actor.get(), limit);
    }

    public AnswerFigures figures() {
        return rows.figures();
    }
}
