package org.linja.platform.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server ends where a trial wishes it, once, and only where trials are. */
class CrashPointsTest {
    @TempDir Path home;
    private Path wish;
    private int crashes;

    @BeforeEach
    void make_room() throws IOException {
        Files.createDirectories(home.resolve("run"));
        wish = home.resolve(CrashPoints.FILE);
    }

    @Test
    void it_ends_at_the_point_that_is_named_and_not_again_when_it_is_back() throws IOException {
        CrashPoints points = at(Stage.TEST);
        points.pass(CrashPoint.SEND_BEFORE_MARK);
        Files.writeString(wish, "send-before-mark\n");
        points.pass(CrashPoint.CALL_AFTER_COMMIT);
        assertThat(crashes).isZero();
        points.pass(CrashPoint.SEND_BEFORE_MARK);
        points.pass(CrashPoint.SEND_BEFORE_MARK);
        assertThat(crashes).isEqualTo(1);
        assertThat(wish).doesNotExist();
    }

    @Test
    void at_production_a_wish_is_seen_and_never_done() throws IOException {
        CrashPoints points = at(Stage.PRODUCTION);
        assertThat(points.isWished()).isFalse();
        Files.writeString(wish, "send-before-mark");
        points.pass(CrashPoint.SEND_BEFORE_MARK);
        assertThat(crashes).isZero();
        assertThat(points.isWished()).as("so that the house does not start").isTrue();
    }

    private CrashPoints at(Stage stage) {
        CrashPoints points =
                new CrashPoints() {
                    @Override
                    void crash() {
                        crashes++;
                    }
                };
        points.open(stage, home.toString());
        return points;
    }
}
