package org.linja.ops.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linja.ops.Arguments;

class CheckCommandTest {
    @TempDir Path folder;

    @Test
    void a_house_is_well_or_somebody_must_act_and_messages_can_be_let_go_again() throws Exception {
        try (OwnHouse house = OwnHouse.start(folder, Map.of())) {
            house.fillWithTheFoundation();
            house.migrate();
            house.run("delete from outbox_entry");
            assertThat(check(house)).isTrue();

            house.run(
                    "insert into outbox_entry (event_id, topic, message_key, type, payload, occurred_at, attempts, sent_at, blocked_at)"
                            + " values (gen_random_uuid(), 'notices', 'case:1', 'AlertDue', '{}', now(), 6, now(), now())");
            assertThat(check(house)).isFalse();
            check(house, "--release");
            assertThat(
                            house.one(
                                    "select count(*) from outbox_entry where blocked_at is null and sent_at is null and attempts = 0"))
                    .isEqualTo("1");
            assertThat(check(house)).as("it has not waited for a minute yet").isTrue();

            house.run(
                    "insert into person (login, name, email, language, zone, password_hash)"
                            + " select 'p' || n, 'P', 'p+' || n || '@x.example', 'en', 'Etc/UTC', '-'"
                            + " from generate_series(1, 2) n");
            assertThat(check(house)).as("two accounts of one person").isFalse();
            house.run("update person set enabled = false where login = 'p2'");
            assertThat(check(house)).isTrue();

            house.run("update alarm set due_at = now() - interval '2 minutes'");
            assertThat(check(house)).isFalse();
            house.run("delete from alarm");
            house.run("update journal_entry set kind = 'other' where case_id = 100001 and seq = 1");
            assertThat(check(house)).isFalse();
        }
    }

    private static boolean check(OwnHouse house, String... flags) {
        return CheckCommand.run(house.settings(), Arguments.of(List.of(flags), Set.of("release")));
    }
}
