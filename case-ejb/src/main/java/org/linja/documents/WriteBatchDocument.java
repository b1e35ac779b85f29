package org.linja.documents;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linja.cases.SupportCase;
import org.linja.cases.SupportCases;
import org.linja.cases.rules.CaseId;
import org.linja.contracts.Customers;
import org.linja.documents.DocumentBatches.Ordered;
import org.linja.documents.rules.LeftReason;
import org.linja.people.People;
import org.linja.platform.security.Actor;
import org.linja.platform.time.DatabaseClock;

/**
 * Writes the documents of a batch, each in a transaction of its own: the next one of the same
 * customer, and whoever works on the case, waits for one paper and not for hundreds, and what goes
 * wrong with one undoes no other. Called by its job only.
 */
@Stateless
@PermitAll
public class WriteBatchDocument {
    @Inject DocumentBatches batches;
    @Inject DocumentOffice office;
    @Inject SupportCases cases;
    @Inject Customers customers;
    @Inject People people;
    @Inject DatabaseClock clock;

    /**
     * In whose name a batch is written, with what they may do now; nobody if it is no longer this
     * start's, or was stopped.
     */
    public Optional<Actor> orderer(long number, int start) {
        return batches.held(number, start)
                .map(Ordered::orderedBy)
                .map(person -> Actor.ofHouse(person, people.rolesNow(person)));
    }

    /** The next cases behind a number that nobody has come to; none at the end. */
    public List<CaseId> open(long number, long after, int limit) {
        return batches.open(number, after, limit);
    }

    /**
     * Writes the document of one case, or finds the one that says the same, and puts down that it
     * is there; nothing happens where somebody has come to the case before.
     *
     * @return false if the batch is no longer this start's, or was stopped
     */
    public boolean write(long number, int start, CaseId id, Actor who) {
        // The case first, as everybody does who takes a number.
        SupportCase supportCase = cases.load(id, who);
        Optional<Ordered> ordered = batches.held(number, start);
        if (ordered.isPresent() && batches.isOpen(number, id)) {
            Instant now = clock.now();
            CaseDocument issued =
                    office.issue(
                            supportCase,
                            ordered.get().kind(),
                            language(ordered.get(), supportCase),
                            null,
                            who,
                            now);
            cases.keep(supportCase, now);
            batches.written(number, id, issued.id());
            batches.advance(number, start, 1, 0);
        }
        return ordered.isPresent();
    }

    /** Puts down why nothing is written of a case, unless somebody has come to it before. */
    public void leave(long number, int start, CaseId id, LeftReason reason) {
        if (batches.held(number, start).isPresent() && batches.isOpen(number, id)) {
            batches.left(number, id, reason);
            batches.advance(number, start, 0, 1);
        }
    }

    /** Closes a batch of which every case was dealt with; false if it is not this start's. */
    public boolean finish(long number, int start) {
        return batches.finish(number, start, clock.now());
    }

    private String language(Ordered ordered, SupportCase supportCase) {
        String language = ordered.language();
        return language == null ? customers.byId(supportCase.customerId()).language() : language;
    }
}
