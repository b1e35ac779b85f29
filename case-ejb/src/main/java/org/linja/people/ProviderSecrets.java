package org.linja.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What proves this house to customers' providers: a file each, laid by the operator. It is in no
 * table, no backup of the database and no page, and is read anew each time, so that another one
 * holds at once.
 */
@ApplicationScoped
class ProviderSecrets {
    @Inject
    @ConfigProperty(name = "linja.home")
    Optional<String> home;

    /** Where it lies, below the house's folder. */
    static String below(String code) {
        return "secrets/sign-in/" + code;
    }

    /** That of a customer; nothing where its client is a public one. */
    Optional<String> of(String code) {
        return home.filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder).resolve(below(code)))
                .filter(Files::isRegularFile)
                .map(ProviderSecrets::read)
                .filter(secret -> !secret.isEmpty());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
