package org.linja.web.imports;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.linja.imports.ImportRow;
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

    private List<ImportRow> runs = List.of();
    private final LogForm form = new LogForm();

    public void load() {
        runs = showImports.list(SHOWN, null).items();
    }

    public String send() {
        long number = form.send(requestImport::request);
        return "/imports/incident-log?faces-redirect=true&number=" + number;
    }

    public List<ImportRow> getRuns() {
        return runs;
    }

    public LogForm getForm() {
        return form;
    }
}
