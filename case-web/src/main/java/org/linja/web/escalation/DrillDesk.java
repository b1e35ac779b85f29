package org.linja.web.escalation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.linja.contracts.rules.Severity;
import org.linja.escalation.LadderRow;
import org.linja.escalation.StartDrill;
import org.linja.escalation.rules.LadderPath;
import org.linja.sla.rules.ClockKind;

/** Starts a drill by the ladder of the page. */
@Named
@RequestScoped
public class DrillDesk {
    @Inject LadderPage page;
    @Inject StartDrill startDrill;

    private String severity = "";
    private String text = "";

    public String startDrill() {
        String number = startDrill.start(page.getCode(), Severity.of(severity), text).toString();
        return "/escalation/calls?faces-redirect=true&number=" + number;
    }

    /** Slugs of the severities at which the ladder calls somebody about a case nobody takes. */
    public List<String> getSeverities() {
        LadderRow row = page.getRow();
        return row == null
                ? List.of()
                : row.paths().stream()
                        .filter(path -> path.clock() == ClockKind.ACKNOWLEDGE)
                        .map(LadderPath::severity)
                        .map(Severity::slug)
                        .toList();
    }

    public String getSeverity() {
        return severity;
    }

    public void setSeverity(String severity) {
        this.severity = severity;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
