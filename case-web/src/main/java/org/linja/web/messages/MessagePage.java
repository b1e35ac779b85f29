package org.linja.web.messages;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linja.messages.DiscardParked;
import org.linja.messages.RetryParked;
import org.linja.messages.ShowParked;
import org.linja.platform.outbox.ParkedEvent;
import org.linja.web.kit.Notices;

/** Shows one message that nobody could handle, and takes the decision about it. */
@Named
@ViewScoped
public class MessagePage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String LIST = "/messages/parked?faces-redirect=true";

    @Inject ShowParked showParked;
    @Inject RetryParked retryParked;
    @Inject DiscardParked discardParked;
    @Inject Notices notices;

    private long number;
    private String reason = "";
    private @Nullable ParkedEvent message;

    public void load() {
        message = showParked.show(number);
    }

    /** A decision is about what the person saw; where it is refused the page shows what is now. */
    public String retry() {
        retryParked.retry(number, seen().timesParked());
        notices.saved();
        return LIST;
    }

    public String discard() {
        discardParked.discard(number, seen().timesParked(), reason);
        notices.saved();
        return LIST;
    }

    private ParkedEvent seen() {
        return Objects.requireNonNull(message);
    }

    public @Nullable ParkedEvent getMessage() {
        return message;
    }

    public long getNumber() {
        return number;
    }

    public void setNumber(long number) {
        this.number = number;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
