package org.linja.web.portal;

import java.io.Serializable;
import org.linja.people.PersonRow;

/** The colleague an administrator has opened, as they saw them, and what they change. */
public class ColleagueChange implements Serializable {
    private static final long serialVersionUID = 1L;

    private long id;
    private long version;
    private String name = "";
    private String right = "";

    static ColleagueChange of(PersonRow person) {
        ColleagueChange change = new ColleagueChange();
        change.id = person.id();
        change.version = person.version();
        change.name = person.name();
        change.right = person.right() == null ? "" : person.right().slug();
        return change;
    }

    /** Whether somebody is open. */
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

    public String getRight() {
        return right;
    }

    public void setRight(String right) {
        this.right = right;
    }
}
