package org.linja.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linja.platform.config.Stage;
import org.linja.platform.security.Actor;

/** The application's own filter falls where a test wishes it, and nowhere else. */
class OwnRowsTest {
    private static final Actor MARIA = new Actor(7, "person:7", 42L, Set.of("CUSTOMER"));

    @TempDir Path home;

    @ParameterizedTest
    @EnumSource(Stage.class)
    void everybody_asks_for_their_own_customers_rows(Stage stage) {
        assertThat(at(stage).customerOf(MARIA)).isEqualTo(42);
        assertThat(at(stage).customerOf(Actor.SYSTEM)).isNull();
    }

    @Test
    void at_stage_test_a_wish_takes_the_filter_away_and_its_end_brings_it_back()
            throws IOException {
        OwnRows rows = at(Stage.TEST);
        wish();
        assertThat(rows.customerOf(MARIA)).isNull();
        assertThat(rows.isTakenAway()).isTrue();
        Files.delete(home.resolve(OwnRows.FILE));
        assertThat(rows.customerOf(MARIA)).isEqualTo(42);
    }

    @ParameterizedTest
    @EnumSource(value = Stage.class, names = "TEST", mode = EnumSource.Mode.EXCLUDE)
    void elsewhere_a_wish_is_seen_and_never_done(Stage stage) throws IOException {
        wish();
        assertThat(at(stage).customerOf(MARIA)).isEqualTo(42);
        assertThat(at(stage).isWished()).as("so that production does not start").isTrue();
    }

    private void wish() throws IOException {
        Files.createDirectories(home.resolve("run"));
        Files.writeString(home.resolve(OwnRows.FILE), "");
    }

    private OwnRows at(Stage stage) {
        OwnRows rows = new OwnRows();
        rows.open(stage, home.toString());
        return rows;
    }
}
