package org.linja.watch;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.linja.platform.rules.Languages;
import org.linja.watch.rules.QuietTime;
import org.linja.watch.rules.RoundPlan;

/**
 * What the house watches over in itself; keys are listed in {@code ops/payara/env.example}. Read
 * once: what is wrong stops the start, naming its key.
 */
@ApplicationScoped
public class WatchSettings {
    private static final String OFF = "off";
    private static final int MOST_DAYS = 31;

    @Inject
    @ConfigProperty(name = "linja.watch", defaultValue = "on")
    String watch;

    @Inject
    @ConfigProperty(name = "linja.house.zone", defaultValue = "Etc/UTC")
    String zone;

    @Inject
    @ConfigProperty(name = "linja.house.language", defaultValue = "en")
    String language;

    @Inject
    @ConfigProperty(name = "linja.rounds.every", defaultValue = "PT1H")
    String every;

    @Inject
    @ConfigProperty(name = "linja.rounds.quiet")
    Optional<String> quiet;

    @Inject
    @ConfigProperty(name = "linja.roster.days", defaultValue = "7")
    int rosterDays;

    private ZoneId readZone = ZoneId.of("Etc/UTC");
    private Optional<RoundPlan> rounds = Optional.empty();

    @PostConstruct
    void read() {
        try {
            readZone = ZoneId.of(zone);
            rounds = every.equals(OFF) ? Optional.empty() : Optional.of(plan());
        } catch (DateTimeParseException noSpan) {
            throw refusal("linja.rounds.every", noSpan);
        } catch (DateTimeException noZone) {
            throw refusal("linja.house.zone", noZone);
        } catch (IllegalArgumentException noRound) {
            throw refusal("linja.rounds.every or linja.rounds.quiet", noRound);
        }
        if (!Languages.ALL.contains(language)) {
            throw new IllegalArgumentException("linja.house.language: say en, fi or ru");
        }
        if (rosterDays < 1 || rosterDays > MOST_DAYS) {
            throw new IllegalArgumentException("linja.roster.days: say 1 to " + MOST_DAYS);
        }
    }

    private RoundPlan plan() {
        return new RoundPlan(
                Duration.parse(every), QuietTime.parse(quiet.orElse(""), readZone).orElse(null));
    }

    private static IllegalArgumentException refusal(String key, RuntimeException why) {
        return new IllegalArgumentException(key + ": " + why.getMessage(), why);
    }

    /**
     * Whether the house begins to watch at its start; else only what is set by hand is looked at.
     */
    boolean on() {
        return !watch.equals(OFF);
    }

    /** The house's own zone: of its quiet hours, and of times in what it writes about itself. */
    ZoneId zone() {
        return readZone;
    }

    /** Tag of the language in which the house writes about itself. */
    String language() {
        return language;
    }

    /** The house's own words, in its language and zone. */
    public OwnWords words() {
        return new OwnWords(language, readZone);
    }

    /** When rounds are owed; nothing if none are. */
    Optional<RoundPlan> rounds() {
        return rounds;
    }

    /** How far ahead holes in the roster are looked for. */
    Duration horizon() {
        return Duration.ofDays(rosterDays);
    }
}
