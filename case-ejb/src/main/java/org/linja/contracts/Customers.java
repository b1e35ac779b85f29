package org.linja.contracts;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;

/** The firms the house supports and the people who call for them. */
@Repository
public class Customers {
    @Inject SqlRows sql;

    public Optional<Customer> byCode(String code) {
        return sql.first(
                Customers.class, "customer-by-code.sql", Customers::customer, Map.of("code", code));
    }

    public Customer byId(long id) {
        return sql.one(
                Customers.class, "customer-by-id.sql", Customers::customer, Map.of("id", id));
    }

    /** The house itself, as far as its own cases need a customer. */
    public Customer house() {
        return sql.one(Customers.class, "customer-house.sql", Customers::customer, Map.of());
    }

    /**
     * Adds the record of the house itself, or brings its zone and language up to date.
     *
     * @return whether it was added
     * @throws IllegalStateException if a firm has the code
     */
    public boolean keepHouse(String code, String name, String zone, String language) {
        return sql.first(
                        Customers.class,
                        "house-keep.sql",
                        row -> row.getBoolean("added"),
                        Map.of("code", code, "name", name, "zone", zone, "language", language))
                .orElseThrow(() -> new IllegalStateException("A customer is called " + code));
    }

    /** Whether there is a firm; the house itself is none. */
    public boolean hasFirms() {
        return sql.one(Customers.class, "customers-any.sql", row -> row.getBoolean(1), Map.of());
    }

    /** Whom a contract is with, a firm or the house itself; held as {@link #lock} does. */
    Optional<Customer> lockSigner(String code) {
        return sql.first(
                Customers.class, "signer-lock.sql", Customers::customer, Map.of("code", code));
    }

    /** The customer as it is now, held against everybody else until the transaction ends. */
    Optional<Customer> lock(String code) {
        return sql.first(
                Customers.class, "customer-lock.sql", Customers::customer, Map.of("code", code));
    }

    /**
     * Customers by name whose code or name contains the words of {@code text}.
     *
     * @param after id of the customer behind which to go on, 0 from the first
     */
    List<Customer> page(String text, long after, int limit) {
        return sql.list(
                Customers.class,
                "customers-page.sql",
                Customers::customer,
                Map.of("text", text.strip(), "after", after, "limit", limit));
    }

    void change(long id, CustomerFields fields) {
        sql.change(
                Customers.class,
                "customer-change.sql",
                Map.of(
                        "id", id,
                        "name", fields.name(),
                        "zone", fields.zone(),
                        "language", fields.language(),
                        "accountOwner", fields.accountOwner()));
    }

    void enable(long id, boolean enabled) {
        sql.change(Customers.class, "customer-enable.sql", Map.of("id", id, "enabled", enabled));
    }

    /** Whether the person of this login may take cases in hand. */
    boolean mayBeServedBy(String login) {
        return sql.first(
                        Customers.class,
                        "case-worker-of-login.sql",
                        row -> row.getLong("id"),
                        Map.of("login", login))
                .isPresent();
    }

    /** Id of whoever of the house answers for a customer; empty if nobody does who still can. */
    public List<Long> accountOwner(long customerId) {
        return sql.list(
                Customers.class,
                "account-owner.sql",
                row -> row.getLong("id"),
                Map.of("id", customerId));
    }

    /** Adds a customer unless its code is taken. */
    Optional<Long> addNew(String code, CustomerFields fields) {
        return sql.first(
                Customers.class,
                "customer-add-new.sql",
                row -> row.getLong("id"),
                Map.of(
                        "code", code,
                        "name", fields.name(),
                        "zone", fields.zone(),
                        "language", fields.language(),
                        "accountOwner", fields.accountOwner()));
    }

    /**
     * Contacts whose name, firm or number begins with what was typed, at most {@code limit}.
     *
     * @param digits the digits of what was typed, without leading zeros; empty for words
     */
    public List<CallerRow> callers(String text, String digits, int limit) {
        return sql.list(
                Customers.class,
                "callers.sql",
                row ->
                        new CallerRow(
                                row.getString("code"),
                                row.getString("firm"),
                                row.getString("zone"),
                                row.getString("name"),
                                row.getString("number")),
                Map.of("text", text, "digits", digits, "limit", limit));
    }

    public long add(String code, String name, String zone, String language, boolean demo) {
        return sql.one(
                Customers.class,
                "customer-add.sql",
                row -> row.getLong("id"),
                Map.of(
                        "code",
                        code,
                        "name",
                        name,
                        "zone",
                        zone,
                        "language",
                        language,
                        "demo",
                        demo));
    }

    public void addContact(long customerId, String name, String number, @Nullable String email) {
        Map<String, Object> row = new HashMap<>();
        row.put("customerId", customerId);
        row.put("name", name);
        row.put("number", number);
        row.put("email", email);
        sql.change(Customers.class, "contact-add.sql", row);
    }

    /** Who may call for a customer, by name. */
    List<ContactRow> contacts(long customerId) {
        return sql.list(
                Customers.class,
                "contacts.sql",
                Customers::contact,
                Map.of("customerId", customerId));
    }

    Optional<ContactRow> contact(long customerId, long id) {
        return sql.first(
                Customers.class,
                "contact.sql",
                Customers::contact,
                Map.of("customerId", customerId, "id", id));
    }

    long addContact(long customerId, ContactFields fields) {
        Map<String, Object> row = columns(fields);
        row.put("customerId", customerId);
        return sql.one(Customers.class, "contact-add-new.sql", found -> found.getLong("id"), row);
    }

    void changeContact(long id, ContactFields fields) {
        Map<String, Object> row = columns(fields);
        row.put("id", id);
        sql.change(Customers.class, "contact-change.sql", row);
    }

    /** Returns whether it was deleted: not if a call or a case carries its number. */
    boolean deleteUnreferenced(long customerId, ContactRow contact) {
        Map<String, Object> which =
                Map.of("customerId", customerId, "id", contact.id(), "number", contact.number());
        return sql.overAll(() -> sql.change(Customers.class, "contact-delete.sql", which) == 1);
    }

    /** Takes a contact off the list and keeps it. */
    void retire(long id, Instant at) {
        sql.change(Customers.class, "contact-retire.sql", Map.of("id", id, "at", at));
    }

    private static Map<String, Object> columns(ContactFields fields) {
        Map<String, Object> row = new HashMap<>();
        row.put("name", fields.name());
        row.put("number", fields.number());
        row.put("email", fields.email().isEmpty() ? null : fields.email());
        return row;
    }

    private static ContactRow contact(ResultSet row) throws SQLException {
        return new ContactRow(
                row.getLong("id"),
                row.getString("name"),
                row.getString("number"),
                row.getString("email"),
                row.getLong("version"),
                List.of((String[]) row.getArray("refused_mail").getArray()));
    }

    private static Customer customer(ResultSet row) throws SQLException {
        return new Customer(
                row.getLong("id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("zone"),
                row.getString("language"),
                row.getBoolean("enabled"),
                row.getString("account_owner"),
                row.getLong("version"));
    }
}
