package org.linja.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linja.documents.CaseDocument;
import org.linja.documents.IssueDocument;
import org.linja.documents.ShowCaseDocuments;
import org.linja.documents.rules.DocumentKind;
import org.linja.platform.problem.FieldChecks;
import org.linja.web.kit.CaseNumbers;

/** The documents of a case, at the desk and at the portal, and one that is issued now. */
@Named
@RequestScoped
public class DocumentDesk {
    @Inject CasePage page;
    @Inject ShowCaseDocuments showDocuments;
    @Inject IssueDocument issueDocument;

    private final Map<String, List<CaseDocument>> read = new HashMap<>();
    private String kind = "";
    private String language = "";
    private @Nullable Long procedure;

    public List<CaseDocument> of(String number) {
        return read.computeIfAbsent(number, key -> showDocuments.of(CaseNumbers.of(key)));
    }

    public List<DocumentKind> getKinds() {
        return List.of(DocumentKind.values());
    }

    public void issue() {
        new FieldChecks()
                .required("documentKind", kind)
                .required("documentLanguage", language)
                .orRefuse();
        issueDocument.issue(page.id(), page.version(), DocumentKind.of(kind), language, procedure);
        kind = "";
        procedure = null;
        read.clear();
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

    public @Nullable Long getProcedure() {
        return procedure;
    }

    public void setProcedure(@Nullable Long procedure) {
        this.procedure = procedure;
    }
}
