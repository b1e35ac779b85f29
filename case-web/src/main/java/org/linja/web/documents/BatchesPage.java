package org.linja.web.documents;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.documents.DocumentBatchList;
import org.linja.documents.OrderDocumentBatch;
import org.linja.documents.ShowDocumentBatches;
import org.linja.documents.rules.DocumentKind;

/** Orders documents of many cases at once and lists what was ordered. */
@Named
@ViewScoped
public class BatchesPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    @Inject ShowDocumentBatches showBatches;
    @Inject OrderDocumentBatch orderBatch;

    private final BatchForm form = new BatchForm();
    private @Nullable Long after;
    private @Nullable Long counted;
    private @Nullable DocumentBatchList batches;

    public void load() {
        batches = showBatches.list(SHOWN, after);
    }

    /** How many it would be: what is issued has a number and is never taken back. */
    public void count() {
        counted = null;
        counted = orderBatch.count(form.toOrder());
    }

    public String order() {
        long number = orderBatch.order(form.toOrder());
        return "/documents/batch?faces-redirect=true&number=" + number;
    }

    public List<DocumentKind> getKinds() {
        return Arrays.stream(DocumentKind.values()).filter(one -> !one.isOfProcedure()).toList();
    }

    public BatchForm getForm() {
        return form;
    }

    public @Nullable Long getAfter() {
        return after;
    }

    public void setAfter(@Nullable Long after) {
        this.after = after;
    }

    public @Nullable Long getCounted() {
        return counted;
    }

    public @Nullable DocumentBatchList getBatches() {
        return batches;
    }
}
