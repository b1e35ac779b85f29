package org.linja.people;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keys the hashes of passwords with a secret of the operator's that stands in no database: whoever
 * has a dump alone cannot even begin to guess (ADR 0053).
 *
 * <p>A hash says by the name of its key which one it is; older keys, on the lines below the newest,
 * still prove what was kept under them, until its person signs in. A house without a key keeps
 * hashes as they are.
 */
@ApplicationScoped
class PasswordPepper {
    private static final Logger LOG = System.getLogger(PasswordPepper.class.getName());
    private static final String SETTING = "linja.password.pepper.file";
    private static final String PURPOSE = "linja password";

    @Inject
    @ConfigProperty(name = SETTING)
    Optional<String> file;

    private KeyFile keys = new KeyFile(SETTING, List.of());

    @PostConstruct
    void read() {
        keys = KeyFile.read(SETTING, PURPOSE, file);
    }

    /** Takes these lines for the keys, the newest first. */
    void take(List<String> lines) {
        keys = KeyFile.of(SETTING, PURPOSE, lines);
    }

    /** As this house keeps a password from now on. */
    String hash(String password) {
        String plain = Password.hash(password);
        return keys.newest().map(key -> Password.keyed(plain, key)).orElse(plain);
    }

    boolean matches(String password, String hash) {
        Optional<String> name = Password.keyName(hash);
        if (name.isEmpty()) {
            return Password.matches(password, hash, Optional.empty());
        }
        Optional<byte[]> key = keys.named(name.get());
        boolean right = Password.matches(password, hash, key);
        if (key.isEmpty()) {
            // Whoever signs in is told what a wrong password is told; the operator has to know.
            LOG.log(Level.ERROR, SETTING + " lacks the key " + name.get() + " of a password");
        }
        return right && key.isPresent();
    }

    /** Whether a hash was made in a way that was enough once and no longer is. */
    boolean isWeak(String hash) {
        return Password.isWeak(hash)
                || keys.newest()
                        .filter(key -> Password.isHash(hash))
                        .filter(
                                key ->
                                        !Password.keyName(hash)
                                                .equals(Optional.of(KeyFile.name(key))))
                        .isPresent();
    }
}
