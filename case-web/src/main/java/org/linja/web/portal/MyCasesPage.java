package org.linja.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.linja.cases.CaseFilter;
import org.linja.cases.CaseRow;
import org.linja.cases.ShowCases;

/** What a customer has open with us and what was solved lately. */
@Named
@RequestScoped
public class MyCasesPage {
    @Inject ShowCases showCases;

    private List<CaseRow> rows = List.of();

    public void load() {
        rows = showCases.newest(CaseFilter.newest(CaseFilter.MOST));
    }

    public List<CaseRow> getOpen() {
        return rows.stream().filter(row -> row.status().isOpen()).toList();
    }

    public List<CaseRow> getDone() {
        return rows.stream().filter(row -> !row.status().isOpen()).toList();
    }
}
