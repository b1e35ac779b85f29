package org.linja.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.procedures.DeviationSheet;
import org.linja.procedures.ShowOurDeviations;

/** What the house does otherwise for the reader's firm, and what of it waits to be signed. */
@Named
@RequestScoped
public class OurDeviations {
    @Inject ShowOurDeviations showOurDeviations;

    // A page asks many times while it is drawn.
    private @Nullable List<DeviationSheet> all;

    public List<DeviationSheet> getAll() {
        List<DeviationSheet> read = all;
        if (read == null) {
            read = showOurDeviations.all();
            all = read;
        }
        return read;
    }

    public List<DeviationSheet> getAwaited() {
        return getAll().stream().filter(DeviationSheet::isProposed).toList();
    }
}
