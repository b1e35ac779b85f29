package org.linja.web.imports;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.imports.ImportView;
import org.linja.imports.RejectedRow;
import org.linja.imports.ShowImport;

/** Follows one import: what was taken, and each row that was not. */
@Named
@ViewScoped
public class IncidentLogPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 200;

    @Inject ShowImport showImport;

    private long number;
    private @Nullable ImportView shown;
    private List<RejectedRow> rejections = List.of();

    public void load() {
        shown = showImport.show(number);
        rejections = showImport.rejections(number, SHOWN, null).items();
    }

    public long getNumber() {
        return number;
    }

    public void setNumber(long number) {
        this.number = number;
    }

    public @Nullable ImportView getShown() {
        return shown;
    }

    /** Rows read, taken, unchanged and rejected. */
    public List<Long> getRowCounts() {
        return shown == null
                ? List.of()
                : List.of(
                        shown.run().read(),
                        shown.run().taken(),
                        shown.run().unchanged(),
                        shown.run().rejected());
    }

    /** Cases taken, unchanged and rejected. */
    public List<Long> getCaseCounts() {
        return shown == null
                ? List.of()
                : List.of(
                        shown.run().cases().taken(),
                        shown.run().cases().unchanged(),
                        shown.run().cases().rejected());
    }

    public List<RejectedRow> getRejections() {
        return rejections;
    }
}
