package org.linja.web.documents;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linja.documents.rules.BatchOrder;
import org.linja.documents.rules.DocumentKind;

/** Which documents of which cases a duty manager wants written. */
public class BatchForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable String kind = DocumentKind.CASE_ACT.slug();
    private @Nullable String language;
    private @Nullable String customer;
    private @Nullable Instant from;
    private @Nullable Instant to;

    BatchOrder toOrder() {
        String chosen = said(kind);
        return new BatchOrder(
                chosen == null ? null : DocumentKind.of(chosen),
                said(language),
                said(customer),
                from,
                to);
    }

    /** Where nothing is chosen a menu brings nothing, and a field an empty text. */
    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public @Nullable String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = kind;
    }

    public @Nullable String getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = language;
    }

    public @Nullable String getCustomer() {
        return customer;
    }

    public void setCustomer(@Nullable String customer) {
        this.customer = customer;
    }

    public @Nullable Instant getFrom() {
        return from;
    }

    public void setFrom(@Nullable Instant from) {
        this.from = from;
    }

    public @Nullable Instant getTo() {
        return to;
    }

    public void setTo(@Nullable Instant to) {
        this.to = to;
    }
}
