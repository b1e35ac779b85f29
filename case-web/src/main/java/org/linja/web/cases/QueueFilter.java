package org.linja.web.cases;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.linja.cases.CaseFilter;
import org.linja.contracts.rules.Severity;
import org.linja.rota.rules.SupportLine;

/** Which part of the queue somebody looks at; kept in the page's address. */
public class QueueFilter implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String MINE = "mine";
    private static final String ALL = "all";

    private String view = ALL;
    private String severity = "";
    private String text = "";

    /** The filter; words look among closed cases too. */
    CaseFilter toFilter(String login) {
        boolean searching = !text.isBlank();
        return new CaseFilter(
                !searching,
                null,
                severity.isBlank() ? null : Severity.of(severity),
                searching || view.equals(MINE) || view.equals(ALL) ? null : SupportLine.of(view),
                null,
                !searching && view.equals(MINE) ? login : null,
                searching ? text.strip() : null,
                null,
                CaseFilter.MOST);
    }

    public String getView() {
        return view;
    }

    /** One of line-1, line-2, mine, all; anything else is all. */
    public void setView(@Nullable String view) {
        boolean known = view != null && view.matches("line-1|line-2|mine");
        this.view = known && view != null ? view : ALL;
    }

    public String getSeverity() {
        return severity;
    }

    /** A severity's slug; anything else filters nothing. */
    public void setSeverity(@Nullable String severity) {
        boolean known = severity != null && severity.matches("critical|high|medium|low");
        this.severity = known && severity != null ? severity : "";
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text;
    }
}
