package org.linja.web.documents;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.linja.documents.CancelDocumentBatch;
import org.linja.documents.DocumentBatchView;
import org.linja.documents.ShowDocumentBatches;

/** Follows one batch: how many documents are written, how fast, and of which cases none. */
@Named
@ViewScoped
public class BatchPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject ShowDocumentBatches showBatches;
    @Inject CancelDocumentBatch cancelBatch;

    private long number;
    private @Nullable DocumentBatchView shown;

    public void load() {
        shown = showBatches.show(number);
    }

    public void cancel() {
        cancelBatch.cancel(number);
    }

    public long getNumber() {
        return number;
    }

    public void setNumber(long number) {
        this.number = number;
    }

    public @Nullable DocumentBatchView getShown() {
        return shown;
    }
}
