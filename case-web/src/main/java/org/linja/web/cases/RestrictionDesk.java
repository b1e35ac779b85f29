package org.linja.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.linja.restrictions.RestrictionView;
import org.linja.restrictions.ShowRestrictions;

/** That the case of the page is not everybody's to read, and who broke the glass before it. */
@Named
@RequestScoped
public class RestrictionDesk {
    @Inject CasePage page;
    @Inject ShowRestrictions showRestrictions;

    private @Nullable RestrictionView told;

    public RestrictionView getTold() {
        RestrictionView read = told;
        if (read == null) {
            read = showRestrictions.of(page.id());
            told = read;
        }
        return read;
    }
}
