package org.linja.notifications;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.linja.administration.AdministrationEntries;
import org.linja.administration.rules.AdministrationAct;
import org.linja.administration.rules.FieldChange;
import org.linja.notifications.ContactMail.Behind;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Actor;
import org.linja.platform.time.DatabaseClock;

/**
 * Lets a contact without an account say, by the link in a letter, that no more letters of its kind
 * shall come to that address, or that they shall come again. Said twice is said once. The link does
 * nothing else (ADR 0067).
 */
@Stateless
@PermitAll
public class RefuseByLetter {
    @Inject ContactMail mail;
    @Inject AdministrationEntries trail;
    @Inject DatabaseClock clock;

    /**
     * What the link is about.
     *
     * @throws Problem {@code key-worthless} for a word that no link has, or whose address is no
     *     contact's any more
     */
    public LetterWish show(String word) {
        Behind behind = behind(word);
        return new LetterWish(behind.kind(), behind.refused(), behind.language());
    }

    /**
     * From now on no letter of this kind is sent there.
     *
     * @throws Problem as {@link #show}
     */
    public void refuse(String word) {
        Behind behind = behind(word);
        if (mail.refuse(word, clock.now())) {
            String kind = behind.kind().slug();
            record(
                    AdministrationAct.LETTERS_REFUSED,
                    behind,
                    new FieldChange("letters", kind, null));
        }
    }

    /**
     * Letters of this kind are sent there again.
     *
     * @throws Problem as {@link #show}
     */
    public void wantAgain(String word) {
        Behind behind = behind(word);
        if (mail.want(word)) {
            String kind = behind.kind().slug();
            record(
                    AdministrationAct.LETTERS_WANTED,
                    behind,
                    new FieldChange("letters", null, kind));
        }
    }

    private Behind behind(String word) {
        return mail.behind(word).orElseThrow(() -> new Problem(ProblemType.KEY_WORTHLESS));
    }

    /** In the contact's name: whoever has the letter is taken for them. */
    private void record(AdministrationAct act, Behind behind, FieldChange change) {
        String subject = "contact:" + behind.contactId();
        trail.add(
                act,
                subject,
                behind.customerId(),
                List.of(change),
                new Actor(0, subject, behind.customerId(), Set.of()),
                clock.now());
    }
}
