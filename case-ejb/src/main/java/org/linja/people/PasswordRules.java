package org.linja.people;

import com.nulabinc.zxcvbn.Zxcvbn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;

/**
 * What may be a password: long enough, and nothing that others try first. Nobody is told which
 * signs to mix, since that makes passwords that look hard and are not.
 */
@ApplicationScoped
class PasswordRules {
    static final int SHORTEST = 12;

    /** So many tries find it; a stolen hash is tried more often than a door. */
    private static final double EASY_GUESSES = 1e8;

    /** What stands behind makes no easy password hard, and measuring it takes long. */
    private static final int MEASURED = 64;

    private static final Zxcvbn GUESSES = new Zxcvbn();

    @Inject RefusedPasswords refused;

    /**
     * Refuses a password that will not do.
     *
     * @param field where the fault is told
     * @param known what everybody knows of the person: name, login, address
     * @throws Problem {@code invalid-input} with {@code password-length} or {@code password-common}
     */
    void check(String field, String password, String... known) {
        faults(field, password, refused, known).orRefuse();
    }

    static FieldChecks faults(
            String field, String password, RefusedPasswords refused, String... known) {
        boolean fits = password.length() >= SHORTEST && password.length() <= Password.LONGEST;
        boolean common = fits && (isEasy(password, known) || refused.contains(password));
        return new FieldChecks()
                .check(
                        fits,
                        field,
                        "password-length",
                        String.valueOf(SHORTEST),
                        String.valueOf(Password.LONGEST))
                .check(!common, field, "password-common");
    }

    private static boolean isEasy(String password, String... known) {
        String measured = password.substring(0, Math.min(password.length(), MEASURED));
        List<String> words =
                Stream.concat(Stream.of("linja"), Stream.of(known))
                        .flatMap(
                                word ->
                                        Stream.concat(
                                                Stream.of(word),
                                                Stream.of(word.split("[^\\p{L}\\p{N}]+", -1))))
                        .filter(word -> !word.isEmpty())
                        .toList();
        return GUESSES.measure(measured, words).getGuesses() < EASY_GUESSES;
    }
}
