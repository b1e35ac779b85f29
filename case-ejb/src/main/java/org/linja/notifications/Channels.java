package org.linja.notifications;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.linja.escalation.rules.ChannelKind;
import org.linja.notifications.rules.CircuitBreaker;
import org.linja.platform.time.DatabaseClock;

/**
 * All channels of this house. Each sends on threads of its own, and a target that fails again and
 * again is not spoken to for a while: a dead channel delays no other, and never the consumer.
 */
@ApplicationScoped
class Channels {
    private static final Logger LOG = Logger.getLogger(Channels.class.getName());

    /** Why an attempt was not made: its target has failed too often of late. */
    static final String CIRCUIT_OPEN = "circuit-open";

    /** Why an attempt was not made: too many others of this channel wait. */
    static final String LANE_FULL = "lane-full";

    /** More targets than a house has; beyond it the oldest knowledge is forgotten. */
    private static final int MOST_TARGETS = 1_000;

    @Inject @Any Instance<Channel> all;
    @Inject DatabaseClock clock;
    @Resource ManagedThreadFactory threads;

    private final Map<ChannelKind, Channel> channels = new EnumMap<>(ChannelKind.class);
    private final Map<ChannelKind, Lane> lanes = new EnumMap<>(ChannelKind.class);
    private final ConcurrentMap<String, CircuitBreaker> breakers = new ConcurrentHashMap<>();

    @PostConstruct
    void open() {
        for (Channel channel : all) {
            for (ChannelKind kind : channel.kinds()) {
                channels.put(kind, channel);
                lanes.put(kind, new Lane(threads));
            }
        }
    }

    @PreDestroy
    void close() {
        lanes.values().forEach(Lane::close);
    }

    /** The channels that this house has set up. */
    Set<ChannelKind> offered() {
        Set<ChannelKind> offered = EnumSet.noneOf(ChannelKind.class);
        channels.forEach(
                (kind, channel) -> {
                    if (channel.offered()) {
                        offered.add(kind);
                    }
                });
        return offered;
    }

    /**
     * Sends on a thread of the channel and says there how it went. Comes back at once, or within a
     * second if very many wait.
     */
    void send(OutgoingAlert alert, Consumer<SendResult> then) {
        Channel channel = channels.get(alert.channel());
        if (channel == null) {
            then.accept(new SendResult.Refused("no-channel", false));
            return;
        }
        Lane lane = Objects.requireNonNull(lanes.get(alert.channel()));
        boolean taken =
                lane.take(
                        () -> then.accept(handOver(channel, alert)),
                        () -> then.accept(new SendResult.Refused(LANE_FULL, false)));
        if (!taken) {
            then.accept(new SendResult.Refused(LANE_FULL, false));
        }
    }

    /** Where a person has several places, one that takes it is enough. */
    private SendResult handOver(Channel channel, OutgoingAlert alert) {
        SendResult result = new SendResult.Refused("no-address", false);
        for (Delivery delivery : channel.deliveries(alert)) {
            SendResult one = guarded(alert.channel(), delivery);
            result = result instanceof SendResult.Refused ? one : result;
        }
        return result;
    }

    private SendResult guarded(ChannelKind kind, Delivery delivery) {
        String target = kind.slug() + ' ' + delivery.target();
        // A target without failures is asked nothing: the time is the database's, and costs a call.
        if (breakers.containsKey(target) && !enter(target, clock.now())) {
            return new SendResult.Refused(CIRCUIT_OPEN, false);
        }
        SendResult result = delivery.act().get();
        if (result instanceof SendResult.Refused refused && refused.targetFailed()) {
            Instant now = clock.now();
            CircuitBreaker after =
                    breakers.compute(
                            target,
                            (name, before) ->
                                    (before == null ? CircuitBreaker.CLOSED : before).failed(now));
            if (after.failuresInRow() == CircuitBreaker.MOST_FAILURES) {
                LOG.log(Level.WARNING, "Not spoken to for a while: {0}", kind.slug());
            }
        } else if (breakers.remove(target) != null) {
            LOG.log(Level.INFO, "Answers again: {0}", kind.slug());
        }
        return result;
    }

    /** Whether the target may be spoken to now; if it is on trial, this attempt is the trial. */
    private boolean enter(String target, Instant now) {
        if (breakers.size() > MOST_TARGETS) {
            breakers.clear();
        }
        boolean[] allowed = {true};
        breakers.computeIfPresent(
                target,
                (name, breaker) -> {
                    allowed[0] = breaker.allows(now);
                    return allowed[0] ? breaker.begun(now) : breaker;
                });
        return allowed[0];
    }
}
