package org.linja.following.rules;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.linja.contracts.rules.BoundTerms;
import org.linja.contracts.rules.ContractTerms;
import org.linja.sla.rules.PromisedClock;

/**
 * A newer version of a contract. It brings no newer calendar along: a case stays on the versions of
 * those that it is counted on, and only one that the amendment newly names comes as it stood then.
 *
 * @param contract code of the contract
 * @param terms what stands in the new version
 * @param calendars the version of each calendar that it names, as of its coming into force
 */
public record ContractAmended(
        String contract, int version, ContractTerms terms, Map<String, Long> calendars)
        implements TermsChange {

    public ContractAmended {
        calendars = Map.copyOf(calendars);
    }

    @Override
    public String because() {
        return "contract";
    }

    @Override
    public Optional<BoundTerms> after(BoundTerms current, ContractTerms before) {
        if (!current.contract().equals(contract) || current.contractVersion() >= version) {
            return Optional.empty();
        }
        SortedMap<String, Long> bound = new TreeMap<>();
        for (String code : terms.calendars()) {
            bound.put(code, calendar(code, current, before));
        }
        long own = bound.remove(terms.calendar());
        return Optional.of(new BoundTerms(contract, version, own, bound));
    }

    @Override
    public boolean concerns(PromisedClock clock, BoundTerms current) {
        return true;
    }

    private long calendar(String code, BoundTerms current, ContractTerms before) {
        if (code.equals(before.calendar())) {
            return current.calendarVersionId();
        }
        Long other = current.otherCalendars().get(code);
        Long version = other == null ? calendars.get(code) : other;
        if (version == null) {
            throw new IllegalArgumentException(
                    "No version of calendar %s is known".formatted(code));
        }
        return version;
    }
}
