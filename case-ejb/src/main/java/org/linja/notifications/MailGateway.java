package org.linja.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linja.escalation.rules.ChannelKind;
import org.linja.platform.config.Settings;
import org.linja.platform.time.DatabaseClock;

/** Hands a mail to the mail server; bounded in time at every step. */
@ApplicationScoped
class MailGateway implements Channel {
    private static final Logger LOG = Logger.getLogger(MailGateway.class.getName());
    private static final String TIMEOUT_MILLIS = "5000";
    private static final Pattern LINE_ENDS = Pattern.compile("[\\p{Cntrl}\\x85\\u2028\\u2029]+");
    private static final Pattern FOR_NOW = Pattern.compile("4\\d\\d[ -]");

    @Inject Settings settings;
    @Inject DatabaseClock clock;

    private final AtomicBoolean down = new AtomicBoolean();

    @Override
    public Set<ChannelKind> kinds() {
        return Set.of(ChannelKind.EMAIL);
    }

    @Override
    public boolean offered() {
        return true;
    }

    @Override
    public List<Delivery> deliveries(OutgoingAlert mail) {
        String server = settings.smtpHost() + ':' + settings.smtpPort();
        return List.of(new Delivery(server, () -> send(mail)));
    }

    /** Hands a mail to the server. */
    SendResult send(OutgoingAlert mail) {
        try {
            Transport.send(message(mail));
        } catch (MessagingException failure) {
            String reason = reasonOf(failure);
            if (!down.getAndSet(true)) {
                LOG.log(Level.WARNING, "The mail server takes no mail: {0}", reason);
            }
            return new SendResult.Refused(reason, !isAboutTheAddress(failure));
        }
        if (down.getAndSet(false)) {
            LOG.info("The mail server takes mail again.");
        }
        return new SendResult.Taken();
    }

    /**
     * Hands a letter to the server that is owed because of an event. One whose address no server
     * will ever take is dropped: its reader finds the same on their pages.
     *
     * @throws IllegalStateException where the server takes nothing, so that the event comes again
     */
    void post(OutgoingAlert letter) {
        if (send(letter) instanceof SendResult.Refused refused) {
            if (refused.targetFailed()) {
                throw new IllegalStateException("No letter was sent: " + refused.reason());
            }
            LOG.log(
                    Level.INFO,
                    "The letter {0} has no address that is taken: {1}",
                    new Object[] {letter.key(), refused.reason()});
        }
    }

    private MimeMessage message(OutgoingAlert mail) throws MessagingException {
        String utf8 = StandardCharsets.UTF_8.name();
        MimeMessage message = new StampedMessage(session(), mail.key());
        message.setFrom(new InternetAddress(settings.mailFrom(), true));
        message.setRecipient(Message.RecipientType.TO, recipient(mail.to()));
        message.setSubject(inOneLine(mail.subject()), utf8);
        message.setText(mail.body(), utf8);
        message.setSentDate(Date.from(clock.now()));
        message.setHeader("Auto-Submitted", "auto-generated");
        if (mail.wayOut() != null) {
            for (Map.Entry<String, String> header : mail.wayOut().headers().entrySet()) {
                message.setHeader(header.getKey(), header.getValue());
            }
        }
        return message;
    }

    /** Strict parsing: an address with a line break or a second address is refused. */
    static InternetAddress recipient(String address) throws AddressException {
        return new InternetAddress(address, true);
    }

    /**
     * Words of people stand in subjects, also such as an older house or an import let in: a line
     * that ends there would begin a header of theirs.
     */
    static String inOneLine(String subject) {
        return LINE_ENDS.matcher(subject).replaceAll(" ");
    }

    private Session session() {
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", settings.smtpHost());
        properties.setProperty("mail.smtp.port", String.valueOf(settings.smtpPort()));
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        // Its own answer to goodbye matters to nobody once the mail is taken.
        properties.setProperty("mail.smtp.quitwait", "false");
        return Session.getInstance(properties);
    }

    /** Whether another letter would have gone through, and this one never will. */
    static boolean isAboutTheAddress(MessagingException failure) {
        return failure instanceof AddressException
                || (failure instanceof SendFailedException && !isForNow(failure));
    }

    /** Whether the server says by its code that it may take it later (RFC 5321, 4.2.1). */
    private static boolean isForNow(MessagingException failure) {
        for (Exception one = failure; one != null; one = after(one)) {
            if (one.getMessage() != null && FOR_NOW.matcher(one.getMessage()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Exception after(Exception one) {
        return one instanceof MessagingException more ? more.getNextException() : null;
    }

    /** The kind of failure and its deepest cause, without the address the server may repeat. */
    private static String reasonOf(MessagingException failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest == failure
                ? failure.getClass().getSimpleName()
                : failure.getClass().getSimpleName() + ", " + deepest.getClass().getSimpleName();
    }

    /** A message that keeps the id it was given. */
    private static final class StampedMessage extends MimeMessage {
        private final String messageId;

        private StampedMessage(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
