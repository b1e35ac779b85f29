package org.linja.contracts;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    public List<Customer> all() {
        return sql.list(Customers.class, "customers.sql", Customers::customer, Map.of());
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

    private static Customer customer(ResultSet row) throws SQLException {
        return new Customer(
                row.getLong("id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("zone"),
                row.getString("language"));
    }
}
