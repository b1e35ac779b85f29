package org.linja.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.linja.cases.ShowCases;
import org.linja.cases.rules.CaseId;

/** Whether a search finds everything yet. */
@Named
@RequestScoped
public class SearchState {
    @Inject ShowCases showCases;

    /** The oldest case that words find; null where they find all. */
    public @Nullable CaseId getFrom() {
        return showCases.searchedFrom().orElse(null);
    }
}
