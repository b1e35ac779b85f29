package org.linja.cases;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.linja.cases.rules.CaseId;
import org.linja.cases.rules.CaseParticulars;
import org.linja.contracts.TelephoneNumber;
import org.linja.journal.Journal;
import org.linja.journal.JournalRow;
import org.linja.journal.rules.EntryKind;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.rules.EditOutcome;
import org.linja.platform.rules.FieldMerge;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/** Puts right what was written down about a case, beside others who may be doing the same. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
public class EditCase {
    @Inject SupportCases cases;
    @Inject Journal journal;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /** The particulars as they stand now: what an editor begins from. */
    public CaseParticulars fetch(CaseId id) {
        return cases.look(id, actor.get()).matter().particulars();
    }

    /**
     * Stores what the person changed and leaves what others changed meanwhile; where both changed
     * the same field otherwise, nothing is stored and the person is asked.
     *
     * @param base what the person saw when they began
     * @throws Problem {@code invalid-input}, {@code not-found}, {@code act-not-allowed} once the
     *     case is closed
     */
    public EditOutcome edit(CaseId id, CaseParticulars base, CaseParticulars mine) {
        CaseParticulars wanted = checked(mine);
        Actor who = actor.get();
        SupportCase supportCase = cases.load(id, who);
        FieldMerge merge =
                FieldMerge.of(
                        base.byName(),
                        wanted.byName(),
                        supportCase.matter().particulars().byName());
        if (!merge.isClean()) {
            Optional<JournalRow> last = lastEdit(id);
            return new EditOutcome.Disputed(
                    merge,
                    supportCase.version(),
                    last.map(JournalRow::actorName).orElse(null),
                    last.map(JournalRow::occurredAt).orElse(null));
        }
        store(supportCase, CaseParticulars.of(merge.merged()), who);
        return new EditOutcome.Stored(supportCase.version(), merge.takenOver());
    }

    /**
     * Stores the particulars as they are given, if nobody has acted on the case since.
     *
     * @param version what the person saw; a stale one is refused
     */
    public long replace(CaseId id, long version, CaseParticulars mine) {
        CaseParticulars wanted = checked(mine);
        Actor who = actor.get();
        SupportCase supportCase = cases.load(id, version, who);
        store(supportCase, wanted, who);
        return supportCase.version();
    }

    private void store(SupportCase supportCase, CaseParticulars wanted, Actor who) {
        Instant now = clock.now();
        supportCase.edit(who, wanted, now);
        cases.keep(supportCase, now);
    }

    private Optional<JournalRow> lastEdit(CaseId id) {
        return journal.read(id.value()).stream()
                .filter(row -> row.kind() == EntryKind.CASE_EDITED)
                .reduce((earlier, later) -> later);
    }

    private static CaseParticulars checked(CaseParticulars mine) {
        Optional<String> number = TelephoneNumber.e164(mine.callerNumber());
        FieldChecks checks = new FieldChecks();
        CaseOpening.check(checks, mine.subject(), mine.description(), mine.since(), mine.tried());
        checks.line("caller.name", mine.callerName(), CaseOpening.CALLER_NAME_LIMIT)
                .check(
                        mine.callerNumber().isBlank() || number.isPresent(),
                        "caller.number",
                        "impossible-number")
                .orRefuse();
        return new CaseParticulars(
                mine.subject().strip(),
                mine.description(),
                mine.kind(),
                mine.callerName().strip(),
                number.orElse(""),
                mine.since(),
                mine.tried());
    }
}
