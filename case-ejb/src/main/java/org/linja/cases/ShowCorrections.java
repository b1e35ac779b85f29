package org.linja.cases;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linja.cases.rules.CaseId;
import org.linja.journal.Journal;
import org.linja.journal.JournalRow;
import org.linja.people.OnePerson;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.sla.rules.Correction;
import org.linja.sla.rules.Corrections;

/** Shows which moments of a case are doubted. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR})
public class ShowCorrections {
    @Inject SupportCases cases;
    @Inject Journal journal;
    @Inject CurrentActor actor;
    @Inject OnePerson onePerson;

    /** Proposed and not decided on, in order of proposing. */
    public List<CorrectionRow> pending(CaseId id) {
        Actor who = actor.get();
        long caseId = cases.look(id, who).id().value();
        Map<Long, JournalRow> rows =
                journal.read(caseId).stream()
                        .collect(Collectors.toMap(JournalRow::seq, Function.identity()));
        return Corrections.pending(journal.historyOf(caseId)).stream()
                .map(correction -> row(correction, rows, who))
                .toList();
    }

    private CorrectionRow row(Correction correction, Map<Long, JournalRow> rows, Actor who) {
        JournalRow proposal = Objects.requireNonNull(rows.get(correction.proposal()));
        JournalRow corrected = Objects.requireNonNull(rows.get(correction.corrects()));
        boolean works = who.has(Role.LINE_1) || who.has(Role.LINE_2) || who.has(Role.DUTY_MANAGER);
        return new CorrectionRow(
                correction.proposal(),
                correction.corrects(),
                corrected.kind(),
                correction.was(),
                correction.moment(),
                proposal.actorName(),
                proposal.text(),
                works && !onePerson.namesOf(who.personId()).contains(correction.proposedBy()));
    }
}
