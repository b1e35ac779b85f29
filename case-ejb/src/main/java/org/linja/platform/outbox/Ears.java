package org.linja.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Who hears events where no adapter of the server brings them: on the direct path, and from a
 * broker that we listen to ourselves. Opened by each room at its start, since this room knows none.
 */
@ApplicationScoped
public class Ears {
    private final Map<String, Consumer<Arrival>> ears = new ConcurrentHashMap<>();

    /**
     * Says who hears a topic and its urgent queue.
     *
     * @param topic without the mark of urgency
     */
    public void open(String topic, Consumer<Arrival> ear) {
        ears.put(topic, ear);
    }

    /** Who hears a queue; nobody before the room has started. */
    Optional<Consumer<Arrival>> behind(String topic) {
        return Optional.ofNullable(ears.get(EventRoutes.heardBehind(topic)));
    }
}
