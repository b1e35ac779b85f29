package org.linja.escalation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linja.administration.AdministrationEntries;
import org.linja.administration.rules.AdministrationAct;
import org.linja.administration.rules.FieldChange;
import org.linja.calendars.TermsLock;
import org.linja.contracts.rules.ProposalState;
import org.linja.escalation.rules.LadderPath;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/** Lays a version of a ladder before a second person, who alone can bring it into force. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class ProposeLadderVersion {
    private static final int MOST_OPEN = 20;

    @Inject TermsLock terms;
    @Inject LadderDesk desk;
    @Inject Ladders ladders;
    @Inject LadderProposals proposals;
    @Inject AdministrationEntries trail;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /**
     * Proposes the version; a faulty one stores nothing.
     *
     * @param revises number of an open proposal that this one replaces; whoever wrote at that one
     *     counts as a writer of this one too
     * @throws Problem {@code invalid-input} naming everything that is wrong, {@code
     *     version-required} or {@code stale-version} where the ladder has other versions than its
     *     writer knows, {@code already-ended} where what is revised is not open any more
     */
    public LadderProposalRow propose(NewLadderVersion wanted, @Nullable Long revises) {
        terms.change();
        Instant now = clock.now();
        List<LadderPath> paths = desk.checked(wanted.code(), wanted.rungs(), wanted.reason());
        Optional<LadderRow> newest = ladders.newestRow(wanted.code());
        requireFresh(wanted, newest);
        long me = actor.get().personId();
        if (revises != null) {
            replace(revises, wanted.code(), now);
        }
        if (proposals.open(wanted.code()) >= MOST_OPEN) {
            throw Problem.invalid("code", "too-many-proposals");
        }
        long id = proposals.add(wanted, paths, revises == null ? 0 : revises, me, now);
        trail.add(
                AdministrationAct.LADDER_VERSION_PROPOSED,
                "ladder:" + wanted.code(),
                null,
                FieldChange.between(
                        newest.map(LadderDesk::lines).orElse(Map.of()),
                        LadderDesk.lines(wanted.basis() + 1, wanted.reason(), paths)),
                actor.get(),
                now);
        return proposals.byId(id, me).orElseThrow();
    }

    private static void requireFresh(NewLadderVersion wanted, Optional<LadderRow> newest) {
        if (newest.isPresent() && wanted.basedOn() == null) {
            throw new Problem(ProblemType.VERSION_REQUIRED);
        }
        long known = wanted.basedOn() == null ? 0 : wanted.basedOn();
        if (known != newest.map(LadderRow::version).orElse(0)) {
            throw new Problem(ProblemType.STALE_VERSION);
        }
    }

    private void replace(long id, String code, Instant now) {
        long me = actor.get().personId();
        LadderProposalRow older =
                proposals
                        .byId(id, me)
                        .filter(one -> one.code().equals(code))
                        .orElseThrow(Problem::notFound);
        if (!proposals.end(older.id(), ProposalState.WITHDRAWN, me, now)) {
            throw new Problem(ProblemType.ALREADY_ENDED);
        }
    }
}
