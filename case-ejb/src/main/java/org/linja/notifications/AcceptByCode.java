package org.linja.notifications;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linja.notifications.Notifications.CodedAlert;
import org.linja.people.People;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Actor;
import org.linja.platform.security.LinjaPrincipal;
import org.linja.platform.security.Role;
import org.linja.platform.security.WrongGuesses;

/**
 * Hears what a person answers from their telephone: the code word of an alert accepts it. It counts
 * only from the telephone that the alert was meant for, and guessing is slowed down.
 */
@Stateless
@RolesAllowed(Role.GATEWAY)
public class AcceptByCode {
    private static final Pattern CODE = Pattern.compile("(?<![0-9])[1-9][0-9]{5}(?![0-9])");
    private static final int PHONE_LIMIT = 20;
    private static final int TEXT_LIMIT = 500;

    @Inject Notifications notifications;
    @Inject Acceptance acceptance;
    @Inject WrongGuesses wrongGuesses;
    @Inject People people;
    @Inject AlertTexts texts;

    /**
     * What to answer the person, in their language; nothing for a telephone that is nobody's, which
     * learns nothing.
     *
     * @param phone from which the message came, as {@code +358401234567}
     * @throws Problem {@code too-many-requests} after too many wrong codes
     */
    public Optional<String> hear(String phone, String text) {
        new FieldChecks()
                .line("from", phone, PHONE_LIMIT)
                .prose("text", text, TEXT_LIMIT)
                .orRefuse();
        if (wrongGuesses.mustWait(phone)) {
            throw new Problem(ProblemType.TOO_MANY_REQUESTS);
        }
        Matcher code = CODE.matcher(text);
        Optional<CodedAlert> alert =
                code.find() ? notifications.codedAs(code.group(), phone) : Optional.empty();
        if (alert.isEmpty()) {
            wrongGuesses.failed(phone);
            return notifications
                    .languageOf(phone)
                    .map(language -> texts.reply("unknown-code", language));
        }
        wrongGuesses.succeeded(phone);
        return Optional.of(answer(alert.get()));
    }

    private String answer(CodedAlert alert) {
        String number = alert.caseId().toString();
        Actor actor = people.known(alert.login()).map(LinjaPrincipal::actor).orElseThrow();
        boolean mayAccept =
                actor.has(Role.LINE_1) || actor.has(Role.LINE_2) || actor.has(Role.DUTY_MANAGER);
        if (!mayAccept) {
            return texts.reply("not-yours", alert.language(), number);
        }
        Acceptance.Outcome outcome =
                acceptance.accept(alert.caseId(), alert.notificationId(), actor);
        String taken = outcome.aboutDispute() ? "noted" : "accepted";
        return texts.reply(outcome.accepted() ? taken : "too-late", alert.language(), number);
    }
}
