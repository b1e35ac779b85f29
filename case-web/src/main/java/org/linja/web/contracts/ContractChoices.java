package org.linja.web.contracts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.linja.contracts.ShowTermsChoices;
import org.linja.contracts.rules.CustomerZones;
import org.linja.contracts.rules.Severity;
import org.linja.contracts.rules.TermsCheck;

/** What the menus and tables of these pages offer. */
@Named
@ApplicationScoped
public class ContractChoices {
    @Inject ShowTermsChoices showTermsChoices;

    /** The zones a customer can live in. */
    public List<String> getZones() {
        return CustomerZones.ALL;
    }

    /** Slugs of all severities, hardest first. */
    public List<String> getSeverities() {
        return Arrays.stream(Severity.values()).map(Severity::slug).toList();
    }

    /** Slugs of all clocks that can be promised. */
    public List<String> getClocks() {
        return TermsCheck.CLOCKS;
    }

    public List<String> getLanguages() {
        return TermsCheck.LANGUAGES;
    }

    /** Codes of the published calendars. */
    public Set<String> getCalendars() {
        return showTermsChoices.calendars();
    }

    /** Codes of the published ladders. */
    public Set<String> getLadders() {
        return showTermsChoices.ladders();
    }
}
