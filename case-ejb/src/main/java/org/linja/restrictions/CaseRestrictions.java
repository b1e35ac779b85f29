package org.linja.restrictions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.linja.administration.AdministrationEntries;
import org.linja.administration.rules.AdministrationAct;
import org.linja.administration.rules.FieldChange;
import org.linja.cases.Obligations;
import org.linja.cases.SupportCase;
import org.linja.cases.SupportCases;
import org.linja.journal.rules.EntryKind;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;

/** Keeps closed what was closed when a case is merged or split. */
@ApplicationScoped
public class CaseRestrictions implements Obligations {
    @Inject Restrictions restrictions;
    @Inject SupportCases cases;
    @Inject AdministrationEntries trail;
    @Inject CurrentActor actor;

    @Override
    public void follow(SupportCase supportCase, Instant now) {
        // Who may read it asks the case itself whose it is.
    }

    @Override
    public void weighAnew(SupportCase supportCase, Instant now) {
        // It is as closed as it was, however grave.
    }

    @Override
    public void carry(SupportCase younger, SupportCase older, Instant now) {
        // Not before both are kept: it may be closed to whoever merges them from then on.
    }

    @Override
    public void goOn(SupportCase from, SupportCase in, Instant now) {
        if (ofOneCase(in).isEmpty()) {
            // Before it is closed, perhaps also to whoever merges or splits.
            ofOneCase(from).ifPresent(closing -> tell(in, closing, now));
        }
        restrictions.passOn(from.id(), in.id(), now);
    }

    private Optional<RestrictionRow> ofOneCase(SupportCase supportCase) {
        return restrictions.closing(supportCase.id()).stream()
                .filter(row -> row.caseNumber() != null)
                .findFirst();
    }

    private void tell(SupportCase in, RestrictionRow closing, Instant now) {
        Actor who = actor.get();
        String why = Objects.requireNonNull(closing.reason());
        in.record(EntryKind.CASE_RESTRICTED, who, now, Map.of(), why);
        cases.keep(in, now);
        List<FieldChange> changes = new ArrayList<>();
        changes.add(new FieldChange("reason", null, why));
        closing.circle().forEach(one -> changes.add(new FieldChange("circle", null, one.login())));
        trail.add(
                AdministrationAct.RESTRICTION_BEGUN,
                "case:" + in.id(),
                in.customerId(),
                changes,
                who,
                now);
    }
}
