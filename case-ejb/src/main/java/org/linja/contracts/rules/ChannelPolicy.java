package org.linja.contracts.rules;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What may come through which door.
 *
 * @param opens which severities each channel may open; a channel that is absent opens nothing
 * @param treats slugs of the kinds of case that each channel may treat; a channel that is absent
 *     treats all of them
 */
public record ChannelPolicy(Map<Channel, Set<Severity>> opens, Map<Channel, Set<String>> treats) {

    public ChannelPolicy {
        Map<Channel, Set<Severity>> opened = new EnumMap<>(Channel.class);
        opens.forEach((channel, severities) -> opened.put(channel, copyOf(severities)));
        opens = Collections.unmodifiableMap(opened);
        Map<Channel, Set<String>> treated = new EnumMap<>(Channel.class);
        treats.forEach(
                (channel, kinds) ->
                        treated.put(channel, Collections.unmodifiableSet(new TreeSet<>(kinds))));
        treats = Collections.unmodifiableMap(treated);
    }

    /** Whether a case of {@code severity} may be opened through {@code channel}. */
    public boolean opens(Channel channel, Severity severity) {
        return opens.getOrDefault(channel, Set.of()).contains(severity);
    }

    /** Whether {@code channel} may treat cases of the kind with this slug. */
    public boolean treats(Channel channel, String kind) {
        Set<String> kinds = treats.get(channel);
        return kinds == null || kinds.contains(kind);
    }

    private static Set<Severity> copyOf(Set<Severity> severities) {
        Set<Severity> copy = EnumSet.noneOf(Severity.class);
        copy.addAll(severities);
        return Collections.unmodifiableSet(copy);
    }
}
