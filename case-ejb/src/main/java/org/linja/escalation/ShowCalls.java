package org.linja.escalation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linja.cases.SupportCase;
import org.linja.cases.SupportCases;
import org.linja.cases.rules.CaseId;
import org.linja.escalation.CallRow.Called;
import org.linja.escalation.CallRow.Held;
import org.linja.escalation.rules.CallStep;
import org.linja.escalation.rules.CallStory;
import org.linja.escalation.rules.Hold;
import org.linja.escalation.rules.LadderPath;
import org.linja.escalation.rules.Rung;
import org.linja.journal.Journal;
import org.linja.people.People;
import org.linja.platform.problem.Problem;
import org.linja.platform.rules.LastingName;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;

/** Answers from the journal: why was I called, and why not? */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR})
public class ShowCalls {
    @Inject SupportCases cases;
    @Inject Journal journal;
    @Inject People people;
    @Inject CalledPeople calledPeople;
    @Inject StampedLadders ladders;
    @Inject CurrentActor actor;

    /**
     * All steps of the ladder of a case, as they concern one person.
     *
     * @param login of that person; null for whoever asks
     * @throws Problem {@code not-found}; {@code invalid-input} for a login of nobody who could be
     *     called
     */
    public CallList of(CaseId id, @Nullable String login) {
        Actor asking = actor.get();
        SupportCase supportCase = cases.look(id, asking);
        long about =
                login == null
                        ? asking.personId()
                        : calledPeople
                                .named(login.toLowerCase(Locale.ROOT))
                                .orElseThrow(ShowCalls::nobody);
        List<CallRow> rows =
                CallStory.of(journal.historyOf(id.value())).stream()
                        .map(step -> row(step, about))
                        .toList();
        return new CallList(
                id.toString(), supportCase.version(), name(about), rows, choices(supportCase));
    }

    private List<RungChoice> choices(SupportCase supportCase) {
        if (!supportCase.status().isOpen()) {
            return List.of();
        }
        Optional<LadderVersion> stamped = ladders.of(supportCase, Optional.empty());
        return cases.toEscalate(supportCase).stream()
                .flatMap(
                        clock ->
                                stamped
                                        .flatMap(
                                                one ->
                                                        one.ladder()
                                                                .path(
                                                                        clock.severity(),
                                                                        clock.kind()))
                                        .stream())
                .flatMap(path -> path.rungs().stream().map(rung -> choice(path, rung)))
                .toList();
    }

    private static RungChoice choice(LadderPath path, Rung rung) {
        return new RungChoice(path.clock(), rung);
    }

    private CallRow row(CallStep step, long about) {
        return new CallRow(
                step.seq(),
                step.at(),
                LastingName.personIn(step.actor()).map(this::name).orElse(null),
                step.ladder(),
                step.clock(),
                step.rung(),
                step.turn(),
                step.target().written(),
                step.channels(),
                step.reason(),
                step.called().stream()
                        .filter(person -> step.heldFor(person).isEmpty())
                        .map(person -> new Called(name(person), step.alerts().get(person)))
                        .toList(),
                step.held().stream().map(this::held).toList(),
                step.why(about));
    }

    private Held held(Hold hold) {
        return new Held(
                name(hold.personId()),
                hold.cause().slug(),
                hold.span().from() + "–" + hold.span().until(),
                hold.span().zone().getId(),
                hold.until());
    }

    private String name(long person) {
        return people.nameOf(person).orElse(LastingName.ofPerson(person));
    }

    private static Problem nobody() {
        return Problem.invalid("person", "ladder-unknown-person");
    }
}
