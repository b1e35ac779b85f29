package org.linja.platform.persistence;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.linja.platform.config.Settings;
import org.linja.platform.config.Stage;
import org.linja.platform.security.Actor;

/**
 * Whose rows the application itself asks the database for: the first of the two walls between
 * customers. At stage test it can be taken away by the file {@code run/row-security-alone} of the
 * house, so that the second, {@link RowScope}, is seen to hold by itself (ADR 0045). At any other
 * stage the file is not even looked for, and a house that holds it does not start.
 */
@ApplicationScoped
public class OwnRows {
    /** Below the house's folder. */
    static final Path FILE = Path.of("run", "row-security-alone");

    @Inject Settings settings;

    @Inject
    @ConfigProperty(name = "linja.home")
    Optional<String> home;

    private Optional<Path> wish = Optional.empty();
    private boolean mayBeTakenAway;

    @PostConstruct
    void open() {
        open(settings.stage(), home.orElse(""));
    }

    void open(Stage stage, String house) {
        wish = house.isBlank() ? Optional.empty() : Optional.of(Path.of(house).resolve(FILE));
        mayBeTakenAway = stage == Stage.TEST;
    }

    /** The only customer whose rows this person asks for; null for everybody's. */
    public @Nullable Long customerOf(Actor actor) {
        return isTakenAway() ? null : actor.customerId();
    }

    /** The same for whoever must be a customer's person: null never means that they are none. */
    public @Nullable Long firmOf(Actor actor) {
        Long firm = actor.firm();
        return isTakenAway() ? null : firm;
    }

    /** Whether the application asks no more whose a row is. */
    public boolean isTakenAway() {
        return mayBeTakenAway && isWished();
    }

    /** Whether somebody wishes it, whatever the stage. */
    public boolean isWished() {
        return wish.filter(Files::exists).isPresent();
    }
}
