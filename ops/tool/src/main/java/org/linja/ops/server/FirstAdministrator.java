package org.linja.ops.server;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.linja.ops.settings.Failure;
import org.linja.ops.settings.Secrets;
import org.linja.ops.settings.Settings;

/**
 * Gives a production house without people somebody who can let the others in. Demo and test have
 * their invented administrator; a house that has an administrator never gets another this way.
 */
public final class FirstAdministrator {
    private static final String LOGIN_FORM = "[a-z][a-z0-9.-]{1,39}";
    private static final int SHORTEST = 12;
    private static final int LONGEST = 128;

    private final Settings settings;

    public FirstAdministrator(Settings settings) {
        this.settings = settings;
    }

    /** Who was appointed, with the password in the clear: the only time anybody sees it. */
    public record Appointed(String login, String password) {}

    /** Adds the account unless there is an administrator. */
    public Optional<Appointed> appoint() {
        String login = settings.value("LINJA_FIRST_LOGIN").orElse("admin");
        String password =
                settings.secrets().given("LINJA_FIRST_PASSWORD").orElseGet(Secrets::invent);
        check(login, password);
        try (Connection owner = new Database(settings).asOwner()) {
            owner.setAutoCommit(false);
            // Two starts at once would both find nobody.
            try (Statement lock = owner.createStatement()) {
                lock.execute("lock table person in share row exclusive mode");
            }
            if (hasAdministrator(owner)) {
                return Optional.empty();
            }
            add(owner, login, password);
            owner.commit();
            return Optional.of(new Appointed(login, password));
        } catch (SQLException refused) {
            throw new Failure(
                    "Cannot add the first administrator (%s): set LINJA_FIRST_LOGIN to another."
                            .formatted(refused.getMessage()),
                    refused);
        }
    }

    static void check(String login, String password) {
        if (!login.matches(LOGIN_FORM)) {
            throw new Failure(
                    "LINJA_FIRST_LOGIN is '%s': use small letters, digits, dots and -."
                            .formatted(login));
        }
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw new Failure(
                    "LINJA_FIRST_PASSWORD has %d characters: set one of %d to %d."
                            .formatted(password.length(), SHORTEST, LONGEST));
        }
    }

    private static boolean hasAdministrator(Connection owner) throws SQLException {
        try (Statement query = owner.createStatement();
                ResultSet found =
                        query.executeQuery(
                                "select exists (select from person p join person_role r on r.person_id = p.id"
                                        + " where p.enabled and r.role = 'ADMINISTRATOR')")) {
            return found.next() && found.getBoolean(1);
        }
    }

    private void add(Connection owner, String login, String password) throws SQLException {
        try (PreparedStatement insert =
                owner.prepareStatement(
                        """
                        with first as (
                            insert into person (login, name, email, language, zone, password_hash)
                            values (?, 'First administrator', ?, 'en', 'Etc/UTC', ?)
                            returning id)
                        insert into person_role (person_id, role)
                        select id, 'ADMINISTRATOR' from first
                        """)) {
            insert.setString(1, login);
            insert.setString(2, settings.value("LINJA_FIRST_EMAIL").orElse(settings.mailFrom()));
            insert.setString(3, PasswordHash.of(password));
            insert.executeUpdate();
        }
    }
}
