package org.linja.ops.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linja.ops.settings.Failure;

class HomeLockTest {
    @TempDir Path home;

    @Test
    void two_commands_never_change_one_home_at_once() {
        Path lock = home.resolve("run/lock");
        HomeLock.during(
                lock,
                () ->
                        assertThatThrownBy(() -> HomeLock.during(lock, () -> {}))
                                .isInstanceOf(Failure.class)
                                .hasMessageContaining("Another ops/dev"));
        AtomicBoolean done = new AtomicBoolean();
        HomeLock.during(lock, () -> done.set(true));
        assertThat(done).isTrue();
    }

    @Test
    void a_pid_file_knows_its_process_and_no_other_that_got_the_same_id() throws Exception {
        PidFile file = new PidFile(home.resolve("run/test.pid"));
        assertThat(file.running()).isEmpty();

        file.write(ProcessHandle.current());
        assertThat(file.running()).contains(ProcessHandle.current());

        Files.writeString(file.path(), ProcessHandle.current().pid() + " 2001-01-01T00:00:00Z");
        assertThat(file.running()).isEmpty();
    }
}
