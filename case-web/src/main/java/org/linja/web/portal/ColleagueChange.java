package org.linja.web.portal;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.people.LanguageAndZone;
import org.linja.people.PersonRow;
import org.linja.people.rules.CustomerRight;
import org.linja.web.kit.Farewell;

/** The colleague an administrator has opened, as they saw them, and what they change. */
public class ColleagueChange implements Serializable {
    private static final long serialVersionUID = 1L;

    private long id;
    private long version;
    private String login = "";
    private String name = "";
    private String right = "";
    private String language = "";
    private String zone = "";
    private @Nullable Farewell farewell;

    static ColleagueChange of(PersonRow person) {
        ColleagueChange change = new ColleagueChange();
        change.id = person.id();
        change.version = person.version();
        change.login = person.login();
        change.name = person.name();
        change.right = person.right() == null ? "" : person.right().slug();
        change.language = person.language();
        change.zone = person.zone();
        return change;
    }

    /** The same once the page shows them anew: what is sent now was seen. */
    ColleagueChange seenIn(List<PersonRow> people) {
        return people.stream()
                .filter(person -> person.id() == id)
                .findFirst()
                .map(
                        person -> {
                            version = person.version();
                            name = person.name();
                            return this;
                        })
                .orElseGet(ColleagueChange::new);
    }

    /** Whether whoever signs in so would give up of themself what opens this page to them. */
    boolean givesUpOwn(String reader) {
        return login.equals(reader) && !right.equals(CustomerRight.ADMINISTRATOR.slug());
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
