package org.linja.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.linja.escalation.rules.ChannelKind;

/** Reaches people by a call with a spoken text, through the house's gateway. */
@ApplicationScoped
class VoiceChannel implements Channel {
    @Inject HttpGateway gateway;

    @Override
    public ChannelKind kind() {
        return ChannelKind.VOICE;
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
