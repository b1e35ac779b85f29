package org.linja.web.portal;

import java.io.Serializable;
import org.linja.people.LanguageAndZone;
import org.linja.people.PersonRow;

/** The colleague an administrator has opened, as they saw them, and what they change. */
public class ColleagueChange implements Serializable {
    private static final long serialVersionUID = 1L;

    private long id;
    private long version;
    private String name = "";
    private String right = "";
    private String language = "";
    private String zone = "";

    static ColleagueChange of(PersonRow person) {
        ColleagueChange change = new ColleagueChange();
        change.id = person.id();
        change.version = person.version();
        change.name = person.name();
        change.right = person.right() == null ? "" : person.right().slug();
        change.language = person.language();
        change.zone = person.zone();
        return change;
    }

    /** In which language and zone they are to read. */
    public LanguageAndZone reads() {
        return new LanguageAndZone(language, zone);
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

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }
}
