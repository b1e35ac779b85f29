package org.linja.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.cases.CorrectionRow;
import org.linja.cases.DecideCorrection;
import org.linja.cases.ShowCorrections;

/** The corrections of the case of the page that wait for a second person. */
@Named
@RequestScoped
public class CorrectionDesk {
    @Inject CasePage page;
    @Inject ShowCorrections showCorrections;
    @Inject DecideCorrection decideCorrection;

    private String why = "";

    public List<CorrectionRow> getRows() {
        return showCorrections.pending(page.id());
    }

    public void confirm(CorrectionRow row) {
        decideCorrection.confirm(page.id(), page.version(), row.proposal());
    }

    public void refuse(CorrectionRow row) {
        decideCorrection.refuse(page.id(), page.version(), row.proposal(), why);
    }

    /** Why it is refused. */
    public String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        // Each row has a field of this name; only the one that was written in says something.
        this.why = why == null || why.isBlank() ? this.why : why;
    }
}
