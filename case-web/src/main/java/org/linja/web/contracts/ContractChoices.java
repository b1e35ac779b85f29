package org.linja.web.contracts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.linja.contracts.ShowTermsChoices;
import org.linja.contracts.rules.ContractTerms;
import org.linja.contracts.rules.CustomerZones;
import org.linja.contracts.rules.Responsibility;
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

    /** The same beside the one that somebody has, however it came: a list would show another. */
    public List<String> zonesWith(String zone) {
        return CustomerZones.knows(zone)
                ? CustomerZones.ALL
                : Stream.concat(Stream.of(zone), CustomerZones.ALL.stream()).toList();
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
        return ContractTerms.LANGUAGES;
    }

    /** Slugs of the kinds of case. */
    public List<String> getKinds() {
        return TermsCheck.KINDS;
    }

    /** Slugs of who may be responsible for a component. */
    public List<String> getResponsibilities() {
        return Arrays.stream(Responsibility.values()).map(Responsibility::slug).toList();
    }

    /** The places that questions can stand at. */
    public List<Integer> getPlaces() {
        return IntStream.range(0, TermsCheck.MOST_QUESTIONS).boxed().toList();
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
