package org.linja.people;

import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;
import org.linja.platform.security.LinjaPrincipal;

/** Everybody who may sign in. */
@Repository
public class People {
    @Inject SqlRows sql;

    Optional<Account> accountOf(String login) {
        return sql.first(People.class, "account.sql", People::account, Map.of("login", login));
    }

    /** An enabled person as the house knows them now. */
    public Optional<LinjaPrincipal> known(String login) {
        return accountOf(login).filter(Account::enabled).map(Account::principal);
    }

    List<PersonRow> all() {
        return sql.list(People.class, "people.sql", People::row, Map.of());
    }

    Optional<PersonRow> byId(long id) {
        return sql.first(People.class, "person.sql", People::row, Map.of("id", id));
    }

    /** The name of a person, for screens that show who holds what. */
    public Optional<String> nameOf(long id) {
        return sql.first(
                People.class, "person-name.sql", row -> row.getString(1), Map.of("id", id));
    }

    /** The name of whoever signs in by this login, or else the login itself. */
    public String nameOf(String login) {
        return sql.first(
                        People.class,
                        "person-name-of-login.sql",
                        row -> row.getString(1),
                        Map.of("login", login))
                .orElse(login);
    }

    /** The person of this login, if they are of the house, enabled, and work on cases. */
    public Optional<Long> whoMayDecide(String login) {
        return sql.first(
                People.class,
                "person-decides.sql",
                row -> row.getLong("id"),
                Map.of("login", login));
    }

    /** Everybody who may answer as a duty manager, on duty or not. */
    public List<Long> dutyManagers() {
        return sql.list(People.class, "duty-managers.sql", row -> row.getLong("id"), Map.of());
    }

    /** Whether a person of the customer may sign in to the portal. */
    public boolean anyOf(long customerId) {
        return sql.one(
                People.class,
                "customer-reads.sql",
                row -> row.getBoolean(1),
                Map.of("customerId", customerId));
    }

    long add(NewPerson person, String passwordHash, boolean demo) {
        Map<String, Object> row = new HashMap<>();
        row.put("login", person.login());
        row.put("name", person.name());
        row.put("email", person.email());
        row.put("language", person.language());
        row.put("zone", person.zone());
        row.put("customer", person.customer());
        row.put("passwordHash", passwordHash);
        row.put("demo", demo);
        long id = sql.one(People.class, "person-add.sql", found -> found.getLong("id"), row);
        giveRoles(id, person.roles());
        return id;
    }

    void giveRoles(long id, Set<String> roles) {
        sql.change(People.class, "roles-clear.sql", Map.of("id", id));
        sql.changeEach(
                People.class,
                "role-add.sql",
                roles.stream().sorted().map(role -> Map.of("id", id, "role", role)).toList());
    }

    /** Returns whether the version was still the one given. */
    boolean enable(long id, boolean enabled, long version) {
        return sql.change(
                        People.class,
                        "person-enable.sql",
                        Map.of("id", id, "enabled", enabled, "version", version))
                == 1;
    }

    boolean touch(long id, long version) {
        return sql.change(People.class, "person-touch.sql", Map.of("id", id, "version", version))
                == 1;
    }

    boolean newPassword(long id, String passwordHash, long version) {
        return sql.change(
                        People.class,
                        "person-password.sql",
                        Map.of("id", id, "passwordHash", passwordHash, "version", version))
                == 1;
    }

    int enabledAdministrators() {
        return sql.one(People.class, "administrators.sql", row -> row.getInt(1), Map.of());
    }

    /** How many invented people the house knows; production must know none. */
    public int demoPeople() {
        return sql.one(People.class, "demo-people.sql", row -> row.getInt(1), Map.of());
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                new LinjaPrincipal(
                        row.getLong("id"),
                        row.getString("login"),
                        row.getString("name"),
                        SqlRows.number(row, "customer_id"),
                        roles(row),
                        row.getString("language"),
                        row.getString("zone"),
                        row.getLong("credential_stamp")),
                row.getString("password_hash"),
                row.getBoolean("enabled"));
    }

    private static PersonRow row(ResultSet row) throws SQLException {
        return new PersonRow(
                row.getLong("id"),
                row.getLong("version"),
                row.getString("login"),
                row.getString("name"),
                row.getString("email"),
                row.getString("language"),
                row.getString("zone"),
                row.getString("customer"),
                roles(row).stream().sorted().toList(),
                row.getBoolean("enabled"));
    }

    private static Set<String> roles(ResultSet row) throws SQLException {
        Array roles = row.getArray("roles");
        return Set.of((String[]) roles.getArray());
    }
}
