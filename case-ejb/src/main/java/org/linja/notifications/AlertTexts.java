package org.linja.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ResourceBundle;
import org.linja.cases.SupportCase;
import org.linja.escalation.rules.ChannelKind;
import org.linja.platform.config.Settings;
import org.linja.platform.words.RoomWords;

/** Words an alert in the language of the person called, with times in their zone. */
@ApplicationScoped
class AlertTexts {
    @Inject Notifications notifications;
    @Inject Settings settings;

    OutgoingAlert outgoing(
            SupportCase supportCase,
            Notification notification,
            NotificationAttempt attempt,
            Recipient recipient) {
        ChannelKind channel = attempt.channel();
        AlertFacts facts =
                new AlertFacts(
                        supportCase.id().toString(),
                        supportCase.severity().slug(),
                        saysCustomer(channel)
                                ? notifications.customerName(supportCase.customerId())
                                : "",
                        supportCase.isOfTheHouse() ? supportCase.subject() : "",
                        supportCase.openedAt(),
                        notification.rung(),
                        notification.reason(),
                        notification.code(),
                        settings.publicUrl());
        String to = recipient.address(channel);
        return new OutgoingAlert(
                notification.id(),
                attempt.facts().number(),
                channel,
                attempt.messageId(),
                // Nobody: the channel refuses it, and the next has its turn.
                to == null ? "" : to,
                hasSubject(channel) ? subject(facts, recipient) : "",
                text(channel, facts, recipient),
                recipient.language(),
                supportCase.severity());
    }

    /** A letter stays in the house; what rings or lies open on a table names nobody. */
    private static boolean saysCustomer(ChannelKind channel) {
        return channel == ChannelKind.EMAIL;
    }

    private static boolean hasSubject(ChannelKind channel) {
        return channel == ChannelKind.EMAIL || channel == ChannelKind.PUSH;
    }

    private static String text(ChannelKind channel, AlertFacts facts, Recipient recipient) {
        return switch (channel) {
            case EMAIL -> body(facts, recipient);
            case SMS, VOICE, WEBHOOK -> brief(facts, recipient);
            case PUSH -> withMatter(words(recipient).getString("alert.push"), facts);
        };
    }

    /**
     * What the words need.
     *
     * @param customer empty where the channel's words name nobody
     * @param matter what a case of the house's own is about; empty for a customer's, whose words
     *     stay in the house
     * @param rung 0 where no ladder called
     * @param reason slug of why the person is called
     * @param code what the person says or types to accept
     * @param address of the house as people reach it, without a slash at its end
     */
    record AlertFacts(
            String caseNumber,
            String severity,
            String customer,
            String matter,
            Instant openedAt,
            int rung,
            String reason,
            String code,
            String address) {}

    static String subject(AlertFacts facts, Recipient recipient) {
        ResourceBundle words = words(recipient);
        return words.getString("alert.subject")
                .formatted(facts.caseNumber(), words.getString("severity." + facts.severity()));
    }

    static String body(AlertFacts facts, Recipient recipient) {
        ResourceBundle words = words(recipient);
        String step =
                facts.rung() == 0
                        ? withoutLadder(facts, words)
                        : words.getString("alert.rung").formatted(facts.rung());
        return String.join(
                "\n",
                words.getString("alert.lead." + facts.reason()).formatted(facts.caseNumber()),
                "",
                words.getString("alert.severity")
                        .formatted(words.getString("severity." + facts.severity())),
                facts.matter().isEmpty()
                        ? words.getString("alert.customer").formatted(facts.customer())
                        : words.getString("alert.own").formatted(facts.matter()),
                words.getString("alert.opened").formatted(moment(facts.openedAt(), recipient)),
                step,
                "",
                words.getString("alert.accept"),
                facts.address() + "/escalation/alerts.xhtml",
                "");
    }

    private static String withoutLadder(AlertFacts facts, ResourceBundle words) {
        String own = "alert.no-rung." + facts.reason();
        return words.getString(words.containsKey(own) ? own : "alert.no-rung");
    }

    /** One breath, for a small screen or a voice: no address, no customer, what to do. */
    static String brief(AlertFacts facts, Recipient recipient) {
        ResourceBundle words = words(recipient);
        String brief =
                words.getString("alert.brief")
                        .formatted(
                                facts.caseNumber(),
                                words.getString("severity." + facts.severity()),
                                facts.code());
        return withMatter(brief, facts);
    }

    private static String withMatter(String text, AlertFacts facts) {
        return facts.matter().isEmpty() ? text : text + " " + facts.matter();
    }

    static String moment(Instant at, Recipient recipient) {
        return moment(at, recipient.language(), ZoneId.of(recipient.zone()));
    }

    /** A moment in words, where the reader is. */
    static String moment(Instant at, String language, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(RoomWords.formats(language))
                        .withZone(zone)
                        .format(at)
                + " ("
                + zone.getId()
                + ")";
    }

    /** What a person hears who has answered from their telephone. */
    String reply(String what, String language, Object... arguments) {
        return words(language).getString("reply." + what).formatted(arguments);
    }

    static ResourceBundle words(Recipient recipient) {
        return words(recipient.language());
    }

    static ResourceBundle words(String language) {
        return RoomWords.of(AlertTexts.class, language);
    }
}
