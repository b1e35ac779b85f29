package org.linja.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linja.cases.CaseFilter;
import org.linja.cases.CaseRow;
import org.linja.cases.ShowCases;

/** What a customer has open with us and what was solved lately, or what was found by words. */
@Named
@RequestScoped
public class MyCasesPage {
    @Inject ShowCases showCases;

    private String text = "";
    private @Nullable Long after;
    private boolean more;
    private List<CaseRow> rows = List.of();
    private List<CaseRow> olderOpen = List.of();

    /** What is owed stands on the first page, however much was closed since it was opened. */
    public void load() {
        List<CaseRow> found = showCases.newest(CaseFilter.found(text, after));
        more = found.size() > CaseFilter.PAGE;
        rows = more ? found.subList(0, CaseFilter.PAGE) : found;
        Long next = getNext();
        olderOpen =
                isSearching() || after != null || next == null
                        ? List.of()
                        : showCases.newest(CaseFilter.stillOpen(next));
    }

    /** Whether words were asked for. */
    public boolean isSearching() {
        return !text.isBlank();
    }

    public List<CaseRow> getRows() {
        return rows;
    }

    public List<CaseRow> getOpen() {
        return Stream.concat(rows.stream(), olderOpen.stream())
                .filter(row -> row.status().isOpen())
                .toList();
    }

    /** Whether nothing at all is open. */
    public boolean isWithoutOpen() {
        return getOpen().isEmpty() && !isSearching() && after == null;
    }

    public List<CaseRow> getDone() {
        return rows.stream().filter(row -> !row.status().isOpen()).toList();
    }

    /** Where older ones go on; absent on the last page. */
    public @Nullable Long getNext() {
        return more ? rows.get(rows.size() - 1).number().value() : null;
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text.strip();
    }

    public @Nullable Long getAfter() {
        return after;
    }

    public void setAfter(@Nullable Long after) {
        this.after = after;
    }
}
