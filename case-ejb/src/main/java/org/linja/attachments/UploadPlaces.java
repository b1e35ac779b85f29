package org.linja.attachments;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Actor;

/**
 * The places at this server's door where files are taken in: few of its threads, and few of those
 * for the people of one customer, so that slow senders hold up nobody but themselves.
 */
@ApplicationScoped
public class UploadPlaces {
    private static final int ALL = 12;
    private static final int OF_ONE_CUSTOMER = 4;
    private static final int OF_ONE_PERSON = 2;

    private final Map<String, Integer> taken = new HashMap<>();

    /** A place that somebody holds. */
    @FunctionalInterface
    interface Place {
        void giveBack();
    }

    /** Throws {@code too-many-requests} where none is free. */
    Place take(Actor who) {
        String person = "person:" + who.personId();
        String customer = "customer:" + who.customerId();
        synchronized (taken) {
            boolean free =
                    count("all") < ALL
                            && count(person) < OF_ONE_PERSON
                            && (!who.isCustomer() || count(customer) < OF_ONE_CUSTOMER);
            if (!free) {
                throw new Problem(ProblemType.TOO_MANY_REQUESTS);
            }
            add("all", 1);
            add(person, 1);
            add(customer, 1);
        }
        return () -> {
            synchronized (taken) {
                add("all", -1);
                add(person, -1);
                add(customer, -1);
            }
        };
    }

    private int count(String whose) {
        return taken.getOrDefault(whose, 0);
    }

    private void add(String whose, int places) {
        taken.merge(whose, places, (was, more) -> was + more == 0 ? null : was + more);
    }
}
