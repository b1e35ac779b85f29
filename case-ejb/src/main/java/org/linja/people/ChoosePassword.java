package org.linja.people;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.linja.administration.AdministrationEntries;
import org.linja.administration.rules.AdministrationAct;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.rules.LastingName;
import org.linja.platform.security.Actor;
import org.linja.platform.time.DatabaseClock;

/** Lets whoever has a letter choose a password, once; what they had before is void. */
@Stateless
@PermitAll
public class ChoosePassword {
    @Inject PersonKeys keys;
    @Inject People people;
    @Inject OpenDoors doors;
    @Inject PasswordRules rules;
    @Inject PasswordPepper pepper;
    @Inject AdministrationEntries trail;
    @Inject DatabaseClock clock;

    /**
     * Whose key it is.
     *
     * @throws Problem {@code key-worthless}, whether it was used, is too old or never was one
     */
    public KeyHolder holder(String secret) {
        return keys.holder(secret, clock.now())
                .orElseThrow(() -> new Problem(ProblemType.KEY_WORTHLESS));
    }

    /**
     * Sets the password and returns the login.
     *
     * @throws Problem {@code key-worthless}; {@code invalid-input} for a password that will not do
     */
    public String choose(String secret, String password) {
        KeyHolder holder = holder(secret);
        rules.check("password", password, holder.login(), holder.name(), holder.email());
        // The person before the key, as whoever closes an account takes them: else each could hold
        // what the other waits for.
        if (!people.choosePassword(holder.personId(), pepper.hash(password)) || !keys.use(holder)) {
            throw new Problem(ProblemType.KEY_WORTHLESS);
        }
        doors.shut(holder.personId());
        String subject = LastingName.ofPerson(holder.personId());
        trail.add(
                AdministrationAct.PASSWORD_CHOSEN,
                subject,
                holder.customerId(),
                List.of(),
                new Actor(holder.personId(), subject, holder.customerId(), Set.of()),
                clock.now());
        return holder.login();
    }
}
