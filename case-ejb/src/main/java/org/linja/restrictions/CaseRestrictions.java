package org.linja.restrictions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.linja.cases.Obligations;
import org.linja.cases.SupportCase;

/** Keeps closed what was closed when a case is merged or split. */
@ApplicationScoped
public class CaseRestrictions implements Obligations {
    @Inject Restrictions restrictions;

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
        restrictions.passOn(from.id(), in.id(), now);
    }
}
