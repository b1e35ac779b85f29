package org.linja.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linja.platform.problem.FieldError;
import org.linja.platform.problem.Problem;

class PasswordRulesTest {
    private final RefusedPasswords refused = new RefusedPasswords();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seven quiet herons",
                "a long enough word",
                "xK4!pq-Zr9_wT",
                "тихая цапля стоит",
                "hiljainen haikara"
            })
    void a_long_one_will_do_whatever_signs_are_in_it(String password) {
        assertThatCode(() -> check(password)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"elevensigns, 11", "'', 0"})
    void a_short_one_will_not(String password, int length) {
        assertThat(password).hasSize(length);
        assertThat(faults(password)).containsExactly("password-length");
    }

    @Test
    void one_that_is_longer_than_the_limit_will_not_and_is_not_measured() {
        assertThat(faults("ab".repeat(65))).containsExactly("password-length");
        assertThatCode(() -> check("seven quiet herons ".repeat(6).strip()))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "123456789012",
                "qwertyuiop12",
                "aaaaaaaaaaaaaaaa",
                "P@ssw0rd1234",
                "unbelievable"
            })
    void what_others_try_first_will_not_however_long(String password) {
        assertThat(faults(password)).containsExactly("password-common");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lindqvist1234", "maria@acme.example", "Linja-Linja-1"})
    void what_everybody_knows_of_the_person_will_not(String password) {
        assertThat(faults(password)).containsExactly("password-common");
    }

    @Test
    void what_the_operators_list_has_will_not(@TempDir Path folder) throws IOException {
        Path list = folder.resolve("refused.txt");
        List<String> stolen =
                IntStream.range(0, 1000).mapToObj(n -> "stolen heron number " + n).toList();
        Files.write(
                list,
                stolen.stream().map(RefusedPasswords::sha1).sorted().map(h -> h + ":3").toList());
        refused.look(Optional.of(list.toString()));

        for (String password : stolen) {
            assertThat(faults(password)).as(password).containsExactly("password-common");
        }
        for (int n = 1000; n < 1100; n++) {
            String password = "stolen heron number " + n;
            assertThatCode(() -> check(password)).as(password).doesNotThrowAnyException();
        }
    }

    private void check(String password) {
        PasswordRules.faults(
                        "password",
                        password,
                        refused,
                        "acme.maria",
                        "Maria Lindqvist",
                        "maria@acme.example")
                .orRefuse();
    }

    private List<String> faults(String password) {
        Problem problem = catchThrowableOfType(Problem.class, () -> check(password));
        assertThat(problem).as(password).isNotNull();
        return problem.errors().stream().map(FieldError::key).toList();
    }
}
