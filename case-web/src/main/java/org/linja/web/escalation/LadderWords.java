package org.linja.web.escalation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linja.escalation.rules.CallAlert;
import org.linja.escalation.rules.ChannelKind;
import org.linja.escalation.rules.LadderCheck;
import org.linja.escalation.rules.Rung;
import org.linja.escalation.rules.Target;
import org.linja.web.kit.Words;

/** Puts whom a ladder calls into words, and offers whom it can call. */
@Named("ladderWords")
@RequestScoped
public class LadderWords {
    @Inject Words words;

    /** As menus, tables and answers name a target. */
    public String target(String written) {
        int colon = written.indexOf(':');
        String kind = written.substring(0, Math.max(colon, 0));
        String who = written.substring(colon + 1);
        String name = words.knows("line." + who) ? words.say("line." + who) : who;
        return words.say("ladder.target." + kind, name);
    }

    /** The ways by which a rung calls, the first one first. */
    public String channels(Rung rung) {
        return named(rung.channels());
    }

    private String named(List<ChannelKind> channels) {
        return channels.stream()
                .map(channel -> words.say("channel-kind." + channel.slug()))
                .collect(Collectors.joining(", "));
    }

    /**
     * By what ways somebody is called, why by these and no others, and why nobody tries any more;
     * empty if nothing is told.
     */
    public List<String> ways(CallAlert alert) {
        List<String> told = new ArrayList<>();
        if (!alert.because().isEmpty()) {
            told.add(words.say("escalation.calls.by." + alert.because(), named(alert.channels())));
        }
        alert.passedOver()
                .forEach(
                        (channel, reason) ->
                                told.add(
                                        words.say(
                                                "escalation.calls.not-by." + reason,
                                                words.say("channel-kind." + channel.slug()))));
        if (!alert.ended().isEmpty()) {
            told.add(words.say("escalation.calls.ended." + alert.ended()));
        }
        return told;
    }

    /** How an attempt went, with the carrier's own word where it failed. */
    public String attempt(CallAlert.Try one) {
        String went =
                words.say(
                        "escalation.calls.attempt",
                        one.number(),
                        words.say("channel-kind." + one.channel().slug()),
                        words.say("entry." + one.fate().slug()));
        return one.failure().isEmpty() ? went : went + " (" + one.failure() + ")";
    }

    /** All targets but named people. */
    public List<String> getTargets() {
        return Target.KINDS.stream()
                .filter(kind -> !kind.equals("person"))
                .flatMap(kind -> lines().map(line -> kind + ':' + line))
                .toList();
    }

    private static Stream<String> lines() {
        return LadderCheck.ROLES.stream();
    }
}
