package org.linja.web.admin;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linja.people.PersonRow;
import org.linja.platform.security.Role;
import org.linja.web.kit.Farewell;

/** The account an administrator has opened, as they saw it, and what they change. */
public class PersonChange implements Serializable {
    private static final long serialVersionUID = 1L;

    private long id;
    private long version;
    private String login = "";
    private String name = "";
    private List<String> roles = List.of();
    private String password = "";
    private boolean again;
    private @Nullable Farewell farewell;

    static PersonChange of(PersonRow person) {
        PersonChange change = new PersonChange();
        change.id = person.id();
        change.version = person.version();
        change.login = person.login();
        change.name = person.name();
        change.roles = person.roles();
        return change;
    }

    /** The same once the page shows the account anew; none where it is not there any more. */
    PersonChange seenIn(Optional<PersonRow> person) {
        return person.map(
                        found -> {
                            version = found.version();
                            name = found.name();
                            return this;
                        })
                .orElseGet(PersonChange::new);
    }

    /** What may be kept of it elsewhere than in the page. */
    PersonChange withoutPassword() {
        PersonChange kept = new PersonChange();
        kept.id = id;
        kept.version = version;
        kept.login = login;
        kept.name = name;
        kept.roles = roles;
        kept.again = !password.isEmpty();
        kept.farewell = farewell;
        return kept;
    }

    /** Whether whoever signs in so would give up of themself what opens this page to them. */
    boolean givesUpOwn(String reader) {
        return login.equals(reader) && !roles.contains(Role.ADMINISTRATOR);
    }

    void askBack(Farewell asked) {
        farewell = asked;
    }

    @Nullable Farewell farewellOf(String reader) {
        return login.equals(reader) ? farewell : null;
    }

    boolean isClosing() {
        return farewell != null && farewell.isClosing();
    }

    /** Whether a password that was typed has to be typed again. */
    public boolean isAgain() {
        return again;
    }

    /** Whether an account is open. */
    public boolean isOpen() {
        return id != 0;
    }

    public long getId() {
        return id;
    }

    public long getVersion() {
        return version;
    }

    public String getName() {
        return name;
    }

    public List<String> getRoles() {
        return roles;
    }

    public void setRoles(List<String> roles) {
        this.roles = List.copyOf(roles);
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
        again = false;
    }
}
