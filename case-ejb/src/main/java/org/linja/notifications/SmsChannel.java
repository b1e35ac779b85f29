package org.linja.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.linja.escalation.rules.ChannelKind;

/** Reaches people by a short message, through the house's gateway. */
@ApplicationScoped
class SmsChannel implements Channel {
    @Inject HttpGateway gateway;

    @Override
    public ChannelKind kind() {
        return ChannelKind.SMS;
    }

    @Override
    public boolean offered() {
        return gateway.offered();
    }

    @Override
    public String targetOf(OutgoingAlert alert) {
        return gateway.target();
    }

    @Override
    public SendResult send(OutgoingAlert alert) {
        return gateway.send(alert);
    }
}
