package org.linja.web.admin;

import java.io.Serializable;
import java.util.List;
import org.linja.people.PersonRow;

/** The account an administrator has opened, as they saw it, and what they change. */
public class PersonChange implements Serializable {
    private static final long serialVersionUID = 1L;

    private long id;
    private long version;
    private String name = "";
    private List<String> roles = List.of();
    private String password = "";

    static PersonChange of(PersonRow person) {
        PersonChange change = new PersonChange();
        change.id = person.id();
        change.version = person.version();
        change.name = person.name();
        change.roles = person.roles();
        return change;
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
    }
}
