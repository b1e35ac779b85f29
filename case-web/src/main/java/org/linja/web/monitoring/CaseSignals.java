package org.linja.web.monitoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.cases.rules.CaseId;
import org.linja.monitoring.ShowSignals;
import org.linja.monitoring.SignalRow;

/** The alerts that the case of a page is about. */
@Named
@RequestScoped
public class CaseSignals {
    @Inject ShowSignals showSignals;

    private @Nullable List<SignalRow> rows;

    public List<SignalRow> of(String number) {
        List<SignalRow> told = rows;
        if (told == null) {
            told = showSignals.of(CaseId.parse(number));
            rows = told;
        }
        return told;
    }

    /** How many alerts the last message about one of them did not bring; zero if it was whole. */
    public int leftOut(String number) {
        return of(number).stream()
                .max(Comparator.comparing(SignalRow::lastAt))
                .map(SignalRow::leftOut)
                .orElse(0);
    }
}
