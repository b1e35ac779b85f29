package org.linja.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linja.cases.NamedClaim;
import org.linja.portal.OpenCaseFromPortal;
import org.linja.portal.WeighedSeverity;

/** What the contract makes of the answers as they stand, before they are sent. */
@Named
@RequestScoped
public class SeverityNow {
    @Inject OpenCaseFromPortal openCase;
    @Inject OpenCasePage page;

    private @Nullable WeighedSeverity shown;
    private @Nullable Weighing weighed;

    /** What it was asked for. */
    private record Weighing(NamedClaim claim, Map<String, Boolean> answers) {}

    /** A request that brings answers asks before and after they have come. */
    public @Nullable WeighedSeverity getShown() {
        MatterForm form = page.getForm();
        Weighing now = new Weighing(form.claim(), form.impact());
        if (!now.equals(weighed)) {
            shown = openCase.weigh(now.claim(), now.answers()).orElse(null);
            weighed = now;
        }
        return shown;
    }
}
