package org.linja.people;

import jakarta.inject.Inject;
import org.linja.people.rules.CustomerRight;
import org.linja.platform.config.Settings;
import org.linja.platform.persistence.Repository;

/** Accounts with a known password, at stages demo and test only. */
@Repository
public class InventedPeople {
    /** The password that every invented person shares. */
    public static final String PASSWORD = "linja-demo";

    private static final String HASH = Password.hash(PASSWORD);

    @Inject People people;
    @Inject Settings settings;

    /** Adds the person and returns the id; any other stage is a programming error. */
    public long add(NewPerson person) {
        return add(person, CustomerRight.ADMINISTRATOR);
    }

    /** The same for whoever has another right among their customer's people. */
    public long add(NewPerson person, CustomerRight right) {
        if (!settings.stage().allowsInventedPeople()) {
            throw new IllegalStateException("No invented people at this stage");
        }
        person.check();
        long id = people.add(person, HASH, true);
        if (person.customer() != null) {
            people.giveRight(id, right);
        }
        return id;
    }
}
