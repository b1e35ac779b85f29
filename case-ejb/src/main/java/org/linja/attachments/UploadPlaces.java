package org.linja.attachments;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Actor;

/**
 * The places at this server's door where files are taken in: few of its threads, and few of those
 * for the people of one customer, so that slow senders hold up nobody but themselves. Some are the
 * house's alone, however many customers send at once.
 */
@ApplicationScoped
public class UploadPlaces {
    private static final int ALL = 12;
    private static final int OF_ALL_CUSTOMERS = 8;
    private static final int OF_ONE_CUSTOMER = 4;
    private static final int OF_ONE_PERSON = 2;

    private static final String EVERYBODY = "everybody";
    private static final String CUSTOMERS = "customers";

    private final Map<String, Integer> taken = new HashMap<>();

    /** A place that somebody holds. */
    @FunctionalInterface
    interface Place {
        void giveBack();
    }

    /** Throws {@code too-many-requests} where none is free. */
    Place take(Actor who) {
        Map<String, Integer> most = mostOf(who);
        synchronized (taken) {
            if (most.entrySet().stream().anyMatch(of -> count(of.getKey()) >= of.getValue())) {
                throw new Problem(ProblemType.TOO_MANY_REQUESTS);
            }
            most.keySet().forEach(whose -> add(whose, 1));
        }
        return () -> {
            synchronized (taken) {
                most.keySet().forEach(whose -> add(whose, -1));
            }
        };
    }

    /** Among whom the person counts, and how many places they have together. */
    private static Map<String, Integer> mostOf(Actor who) {
        String person = "person:" + who.personId();
        return who.isCustomer()
                ? Map.of(
                        EVERYBODY,
                        ALL,
                        CUSTOMERS,
                        OF_ALL_CUSTOMERS,
                        "customer:" + who.customerId(),
                        OF_ONE_CUSTOMER,
                        person,
                        OF_ONE_PERSON)
                : Map.of(EVERYBODY, ALL, person, OF_ONE_PERSON);
    }

    private int count(String whose) {
        return taken.getOrDefault(whose, 0);
    }

    private void add(String whose, int places) {
        taken.merge(whose, places, (was, more) -> was + more == 0 ? null : was + more);
    }
}
