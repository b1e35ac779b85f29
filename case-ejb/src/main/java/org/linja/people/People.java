package org.linja.people;

import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linja.people.rules.CustomerRight;
import org.linja.people.rules.SecondProof;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;
import org.linja.platform.security.LinjaPrincipal;
import org.linja.platform.security.Role;

/** Everybody who may sign in. */
@Repository
public class People {
    private static final long NO_CUSTOMER = 0;

    @Inject SqlRows sql;

    Optional<Account> accountOf(String login) {
        return sql.first(People.class, "account.sql", People::account, Map.of("login", login));
    }

    /** As {@link #accountOf(String)}, if this session of theirs was not ended. */
    Optional<InSession> accountOf(String login, long session) {
        return sql.first(
                People.class,
                "account-of-session.sql",
                row ->
                        new InSession(
                                account(row),
                                SqlRows.requiredInstant(row, "used_at"),
                                SqlRows.instant(row, "factor_at")),
                Map.of("login", login, "session", session));
    }

    /**
     * An account as a session of it comes back, last seen at a moment.
     *
     * @param shownAt when a second factor was last shown in it; null if it was not
     */
    record InSession(Account account, Instant usedAt, @Nullable Instant shownAt) {}

    /** An enabled person as the house knows them now. */
    public Optional<LinjaPrincipal> known(String login) {
        return accountOf(login).filter(Account::enabled).map(Account::principal);
    }

    /**
     * People by name, whoever may sign in first, whose name, sign-in name or address contains the
     * words of {@code text}.
     *
     * @param after id of the person behind whom to go on, 0 from the first
     */
    List<PersonRow> page(String text, long after, int limit) {
        return sql.list(
                People.class,
                "people-page.sql",
                People::row,
                Map.of("text", text.strip(), "after", after, "limit", limit));
    }

    /** Open accounts whose address another one has, where one of them is of the house. */
    List<PersonRow> sharing(int limit) {
        return sql
                .list(
                        People.class,
                        "people-sharing.sql",
                        row -> row.getLong("id"),
                        Map.of("limit", limit))
                .stream()
                .map(this::byId)
                .flatMap(Optional::stream)
                .toList();
    }

    Optional<PersonRow> byId(long id) {
        return sql.first(People.class, "person.sql", People::row, Map.of("id", id));
    }

    /** What a person may do at this moment; nothing once their account is closed. */
    public Set<String> rolesNow(long id) {
        return byId(id).filter(PersonRow::enabled)
                .map(person -> withRight(Set.copyOf(person.roles()), person.right()))
                .orElse(Set.of());
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
        row.put("right", person.customer() == null ? null : CustomerRight.MEMBER.slug());
        row.put("passwordHash", passwordHash);
        row.put("demo", demo);
        long id = sql.one(People.class, "person-add.sql", found -> found.getLong("id"), row);
        giveRoles(id, person.roles());
        return id;
    }

    /** Adds a customer's person without a password, unless the login is taken. */
    Optional<Long> invite(String login, NewColleague colleague, long customerId) {
        Optional<Long> id =
                sql.first(
                        People.class,
                        "person-invite.sql",
                        row -> row.getLong("id"),
                        Map.of(
                                "login", login,
                                "name", colleague.name(),
                                "email", colleague.email(),
                                "language", colleague.language(),
                                "zone", colleague.zone(),
                                "customerId", customerId,
                                "right", colleague.right()));
        id.ifPresent(
                added ->
                        sql.change(
                                People.class,
                                "role-add.sql",
                                Map.of("id", added, "role", Role.CUSTOMER)));
        return id;
    }

    /** Everybody of a customer, whoever may sign in first. */
    public List<PersonRow> colleagues(long customerId) {
        return sql.list(
                People.class, "colleagues.sql", People::row, Map.of("customerId", customerId));
    }

    /** A person of a customer; nobody where the person is another's or the house's. */
    Optional<PersonRow> colleague(long customerId, long id) {
        return sql.first(
                People.class,
                "colleague.sql",
                People::row,
                Map.of("customerId", customerId, "id", id));
    }

    /** Lets others who change this customer's people wait until the transaction ends. */
    void holdColleagues(long customerId) {
        sql.list(
                People.class,
                "colleagues-hold.sql",
                row -> customerId,
                Map.of("customerId", customerId));
    }

    /** How many of a customer can sign in and administer its people. */
    int administratorsOf(long customerId) {
        return sql.one(
                People.class,
                "administrators-of.sql",
                row -> row.getInt(1),
                Map.of("customerId", customerId));
    }

    void giveRight(long id, CustomerRight right) {
        sql.change(People.class, "person-right.sql", Map.of("id", id, "right", right.slug()));
    }

    void chooseLanguage(long id, LanguageAndZone wanted) {
        sql.change(
                People.class,
                "person-language.sql",
                Map.of("id", id, "language", wanted.language(), "zone", wanted.zone()));
    }

    /** A password that the person chose themselves; returns whether they may still sign in. */
    boolean choosePassword(long id, String passwordHash) {
        return sql.change(
                        People.class,
                        "person-choose.sql",
                        Map.of("id", id, "passwordHash", passwordHash))
                == 1;
    }

    /** Keeps the same password in a stronger hash, unless it was changed meanwhile. */
    void rehash(long id, String weak, String stronger) {
        sql.change(
                People.class,
                "person-rehash.sql",
                Map.of("id", id, "weak", weak, "stronger", stronger));
    }

    /** Who signs in by a name or reads mail at an address, as far as they may sign in. */
    List<Named> named(String loginOrMail, int most) {
        return sql.list(
                People.class,
                "persons-named.sql",
                row -> new Named(row.getLong("id"), SqlRows.number(row, "customer_id")),
                Map.of("named", loginOrMail, "most", most));
    }

    /** A person, and the customer they belong to, if any. */
    record Named(long id, @Nullable Long customerId) {}

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

    /** Until the end of the transaction nobody else gives an address to somebody. */
    void holdAddresses() {
        holdColleagues(NO_CUSTOMER);
    }

    /**
     * Whether somebody else can be reached by this address: of the house; of anybody, where the
     * address is to be that of somebody of the house.
     *
     * @param id of whose address it is already; 0 for somebody who is new
     */
    boolean isAddressTaken(String email, boolean ofHouse, long id) {
        return sql.one(
                People.class,
                "address-taken.sql",
                row -> row.getBoolean(1),
                Map.of("email", email, "ofHouse", ofHouse, "id", id));
    }

    int enabledAdministrators() {
        return sql.one(People.class, "administrators.sql", row -> row.getInt(1), Map.of());
    }

    /** Names of others of the house who may sign in and administer; a few. */
    List<String> otherAdministrators(long id) {
        return sql.list(
                People.class,
                "administrators-other.sql",
                row -> row.getString("name"),
                Map.of("id", id));
    }

    /** How many invented people the house knows; production must know none. */
    public int demoPeople() {
        return sql.one(People.class, "demo-people.sql", row -> row.getInt(1), Map.of());
    }

    static Account account(ResultSet row) throws SQLException {
        return new Account(
                new LinjaPrincipal(
                        row.getLong("id"),
                        row.getString("login"),
                        row.getString("name"),
                        SqlRows.number(row, "customer_id"),
                        withRight(roles(row), right(row)),
                        row.getString("language"),
                        row.getString("zone"),
                        row.getLong("credential_stamp")),
                row.getString("password_hash"),
                row.getBoolean("enabled"),
                new SecondProof(row.getBoolean("second_factor"), row.getBoolean("factor_demanded")),
                row.getBoolean("elsewhere_only"));
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
                row.getBoolean("enabled"),
                right(row),
                row.getBoolean("invited"),
                row.getBoolean("second_factor"));
    }

    private static @Nullable CustomerRight right(ResultSet row) throws SQLException {
        String right = row.getString("customer_right");
        return right == null ? null : CustomerRight.of(right);
    }

    /** A right is nothing to whoever lost the role that it stands on. */
    private static Set<String> withRight(Set<String> roles, @Nullable CustomerRight right) {
        if (right == null || !roles.contains(Role.CUSTOMER)) {
            return roles;
        }
        Set<String> all = new HashSet<>(roles);
        all.addAll(right.roles());
        return all;
    }

    private static Set<String> roles(ResultSet row) throws SQLException {
        Array roles = row.getArray("roles");
        return Set.of((String[]) roles.getArray());
    }
}
