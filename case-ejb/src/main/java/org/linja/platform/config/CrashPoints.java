package org.linja.platform.config;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets a trial of this house end its server, as a crash would, at a boundary that it names: in the
 * file {@code run/crash-at} of the house, which dies with it. At stages demo and test only; at any
 * other nothing is read, and a house that holds such a file does not start.
 */
@ApplicationScoped
public class CrashPoints {
    /** Below the house's folder. */
    static final Path FILE = Path.of("run", "crash-at");

    private static final Logger LOG = Logger.getLogger(CrashPoints.class.getName());
    private static final int AS_KILLED = 137;

    @Inject Settings settings;

    @Inject
    @ConfigProperty(name = "linja.home")
    Optional<String> home;

    private Optional<Path> wish = Optional.empty();
    private boolean armed;

    @PostConstruct
    void open() {
        open(settings.stage(), home.orElse(""));
    }

    void open(Stage stage, String house) {
        wish = house.isBlank() ? Optional.empty() : Optional.of(Path.of(house).resolve(FILE));
        armed = stage.allowsInventedPeople();
    }

    /** Whether somebody wishes a crash, whatever the stage. */
    public boolean isWished() {
        return wish.filter(Files::exists).isPresent();
    }

    /** Does nothing, unless a trial wishes the crash here. */
    public void pass(CrashPoint point) {
        if (armed && wish.filter(file -> isHere(file, point)).isPresent()) {
            crash();
        }
    }

    private static boolean isHere(Path file, CrashPoint point) {
        // Asked at each step of every case: a look at the name is all it costs.
        if (!Files.exists(file)) {
            return false;
        }
        try {
            return Files.readString(file).strip().equals(point.word())
                    && Files.deleteIfExists(file);
        } catch (NoSuchFileException takenByAnother) {
            return false;
        } catch (IOException unreadable) {
            LOG.log(Level.WARNING, "The wish for a crash cannot be read", unreadable);
            return false;
        }
    }

    /** Nothing is flushed, nobody is told. */
    void crash() {
        Runtime.getRuntime().halt(AS_KILLED);
    }
}
