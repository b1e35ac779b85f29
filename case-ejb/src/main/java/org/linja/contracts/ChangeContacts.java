package org.linja.contracts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.linja.administration.AdministrationEntries;
import org.linja.administration.AdministrationEntries.LastTouch;
import org.linja.administration.rules.AdministrationAct;
import org.linja.administration.rules.FieldChange;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.rules.EditOutcome;
import org.linja.platform.rules.EditOutcome.Disputed;
import org.linja.platform.rules.EditOutcome.Stored;
import org.linja.platform.rules.FieldMerge;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/** Keeps the list of people who may call for a customer. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class ChangeContacts {
    /** More would be a directory, not a list of callers. */
    static final int MOST = 500;

    @Inject Customers customers;
    @Inject AdministrationEntries trail;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /**
     * Adds a contact.
     *
     * @throws Problem {@code invalid-input}, also for a number that the customer has already
     */
    public ContactRow add(String code, ContactFields typed) {
        Customer customer = lock(code);
        ContactFields fields = typed.checked();
        List<ContactRow> present = customers.contacts(customer.id());
        if (present.size() >= MOST) {
            throw Problem.invalid("number", "too-many-contacts", String.valueOf(MOST));
        }
        requireNewNumber(present, fields, contact -> true);
        long id = customers.addContact(customer.id(), fields);
        record(
                AdministrationAct.CONTACT_ADDED,
                customer,
                id,
                FieldChange.between(Map.of(), fields.byName()));
        return contact(customer, id);
    }

    /**
     * Edits a contact that nobody else has changed since {@code version}.
     *
     * @throws Problem {@code invalid-input}, {@code stale-version} or {@code not-found}
     */
    public ContactRow edit(String code, long id, long version, ContactFields typed) {
        Customer customer = lock(code);
        ContactRow stored = fresh(customer, id, version);
        keep(customer, stored, typed.checked());
        return contact(customer, id);
    }

    /**
     * Edits a contact that others may have changed since it was read: different fields merge, the
     * same field is for the editor to decide.
     */
    public EditOutcome merge(String code, long id, ContactFields seen, ContactFields typed) {
        Customer customer = lock(code);
        ContactRow stored = contact(customer, id);
        ContactFields wanted = typed.checked();
        FieldMerge merge = FieldMerge.of(seen.byName(), wanted.byName(), stored.fields().byName());
        if (!merge.isClean()) {
            var last = trail.lastOn(subject(id));
            return new Disputed(
                    merge,
                    stored.version(),
                    last.map(LastTouch::by).orElse(null),
                    last.map(LastTouch::at).orElse(null));
        }
        keep(customer, stored, ContactFields.of(merge.merged()));
        return new Stored(contact(customer, id).version(), merge.takenOver());
    }

    /** Takes a contact off the list; it is kept where calls or cases carry its number. */
    public void remove(String code, long id, long version) {
        Customer customer = lock(code);
        ContactRow stored = fresh(customer, id, version);
        if (!customers.deleteUnreferenced(customer.id(), stored)) {
            customers.retire(id, clock.now());
        }
        record(
                AdministrationAct.CONTACT_REMOVED,
                customer,
                id,
                FieldChange.between(stored.fields().byName(), Map.of()));
    }

    private void keep(Customer customer, ContactRow stored, ContactFields wanted) {
        List<FieldChange> changes = FieldChange.between(stored.fields().byName(), wanted.byName());
        if (changes.isEmpty()) {
            return;
        }
        requireNewNumber(
                customers.contacts(customer.id()), wanted, other -> other.id() != stored.id());
        customers.changeContact(stored.id(), wanted);
        record(AdministrationAct.CONTACT_CHANGED, customer, stored.id(), changes);
    }

    private static void requireNewNumber(
            List<ContactRow> present, ContactFields wanted, Predicate<ContactRow> others) {
        boolean taken =
                present.stream()
                        .filter(others)
                        .anyMatch(
                                other ->
                                        other.number().equals(wanted.number())
                                                && other.name().equalsIgnoreCase(wanted.name()));
        if (taken) {
            throw Problem.invalid("number", "contact-twice");
        }
    }

    private void record(
            AdministrationAct act, Customer customer, long id, List<FieldChange> changes) {
        trail.add(act, subject(id), customer.id(), changes, actor.get(), clock.now());
    }

    private Customer lock(String code) {
        return customers.lock(code).orElseThrow(Problem::notFound);
    }

    private ContactRow contact(Customer customer, long id) {
        return customers.contact(customer.id(), id).orElseThrow(Problem::notFound);
    }

    private ContactRow fresh(Customer customer, long id, long version) {
        ContactRow stored = contact(customer, id);
        if (stored.version() != version) {
            throw new Problem(ProblemType.STALE_VERSION);
        }
        return stored;
    }

    private static String subject(long id) {
        return "contact:" + id;
    }
}
