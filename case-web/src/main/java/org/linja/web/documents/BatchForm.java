package org.linja.web.documents;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linja.documents.rules.BatchOrder;
import org.linja.documents.rules.DocumentKind;

/** Which documents of which cases a duty manager wants written. */
public class BatchForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String kind = DocumentKind.CASE_ACT.slug();
    private String language = "";
    private String customer = "";
    private @Nullable Instant from;
    private @Nullable Instant to;

    BatchOrder toOrder() {
        return new BatchOrder(
                kind.isBlank() ? null : DocumentKind.of(kind),
                language.isBlank() ? null : language,
                customer.isBlank() ? null : customer.strip(),
                from,
                to);
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getCustomer() {
        return customer;
    }

    public void setCustomer(String customer) {
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
