package org.linja.web.imports;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.linja.imports.ImportList;
import org.linja.imports.RequestImport;
import org.linja.imports.ShowImports;

/** Hands in a foreign desk's log and lists what was handed in. */
@Named
@ViewScoped
public class IncidentLogsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 100;

    @Inject ShowImports showImports;
    @Inject RequestImport requestImport;

    private @Nullable Long after;
    private transient @Nullable ImportList runs;
    private final LogForm form = new LogForm();

    public void load() {
        runs = showImports.list(SHOWN, after);
    }

    public String send() {
        long number = form.send(requestImport::request);
        return "/imports/incident-log?faces-redirect=true&number=" + number;
    }

    /** Behind which import the list goes on; null from the newest. */
    public @Nullable Long getAfter() {
        return after;
    }

    public void setAfter(@Nullable Long after) {
        this.after = after;
    }

    public @Nullable ImportList getRuns() {
        return runs;
    }

    public LogForm getForm() {
        return form;
    }
}
