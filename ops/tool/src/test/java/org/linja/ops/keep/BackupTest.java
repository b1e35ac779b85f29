package org.linja.ops.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linja.ops.Arguments;
import org.linja.ops.settings.Failure;
import org.linja.ops.settings.Settings;

class BackupTest {
    @TempDir static Path folder;
    private static OwnHouse house;
    private Path file;

    @BeforeAll
    static void start() throws Exception {
        house = OwnHouse.start(folder, Map.of());
    }

    @BeforeEach
    void a_house_with_a_history() throws Exception {
        house.empty();
        house.fillWithTheFoundation();
        house.migrate();
        Path upload = house.settings().workDir().resolve("imports/0123abc");
        Files.createDirectories(upload.resolveSibling(""));
        Files.writeString(upload, "number,opened\n");
        Files.writeString(upload.resolveSibling("arriving-1.tmp"), "half");
        Path document = house.settings().workDir().resolve("reports/4567def");
        Files.createDirectories(document.resolveSibling(""));
        Files.writeString(document, "can be made again");
        file = folder.resolve("house.linja");
        Files.deleteIfExists(file);
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    @Test
    void what_is_restored_is_what_was_kept_and_goes_on_where_it_stopped() throws Exception {
        List<String> before = contents();
        String nextCase = house.one("select last_value from case_number");
        backUp();
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);

        house.run("update support_case set subject = 'changed since'");
        house.run("delete from journal_text");
        house.run("select setval('case_number', 500000)");
        Files.delete(house.settings().workDir().resolve("imports/0123abc"));
        Files.delete(house.settings().workDir().resolve("reports/4567def"));
        restore("--replace");

        assertThat(contents()).isEqualTo(before);
        assertThat(house.one("select last_value from case_number")).isEqualTo(nextCase);
        assertThat(house.settings().workDir().resolve("imports/0123abc"))
                .hasContent("number,opened");
        assertThat(house.settings().workDir().resolve("imports").toFile().list()).hasSize(1 + 1);
        assertThat(house.settings().workDir().resolve("reports")).isEmptyDirectory();
        try (Connection owner = house.owner()) {
            assertThat(JournalCheck.findings(owner, OwnHouse.journalCheck())).isEmpty();
        }
        assertThat(house.migrate()).as("the schema's history came back with it").isZero();
        assertThat(asApp("insert into call_draft values (2, '{}', now())")).isEqualTo("done");
        assertThat(asApp("delete from journal_entry")).contains("permission denied");
        assertThat(asApp("update audit_opinion set state = 'queued'")).contains("is final");
    }

    @Test
    void a_backup_of_an_older_schema_is_restored_as_it_was_and_migrated_afterwards()
            throws Exception {
        house.run(
                "drop schema linja cascade; create schema linja; grant usage on schema linja to linja_app");
        house.fillWithTheFoundation();
        List<String> before = contents();
        backUp();
        house.run("delete from call_draft");
        restore("--replace");

        assertThat(contents()).isEqualTo(before);
        assertThat(house.migrate()).isPositive();
    }

    @Test
    void entries_stay_below_the_cut_of_an_opinion_under_way_wherever_they_are_restored()
            throws Exception {
        house.run("alter table audit_opinion disable trigger user");
        house.run(
                "update audit_opinion set state = 'running', finished_at = null, cut_txid = '4000000000'");
        house.run("update journal_entry set txid = '3999999999'");
        house.run(
                "update journal_entry set txid = '4000000000' where case_id = 100025 and seq > 2");
        house.run("alter table audit_opinion enable trigger user");
        String judged =
                "select count(*) from journal_entry e join audit_opinion o on e.txid < o.cut_txid";
        String before = house.one(judged);
        backUp();
        restore("--replace");

        assertThat(house.one(judged)).isEqualTo(before);
        assertThat(
                        house.one(
                                "select count(*) from journal_entry where txid >= pg_snapshot_xmin(pg_current_snapshot())"))
                .as("a new audit sees every entry")
                .isEqualTo("0");
        house.run(
                "insert into journal_entry (case_id, seq, customer_id, occurred_at, recorded_at, kind, actor, data, previous_hash, hash)"
                        + " select case_id, seq + 1, customer_id, now(), now(), kind, actor, data, hash, hash from journal_entry"
                        + " where case_id = 100025 order by seq desc limit 1");
        assertThat(house.one(judged)).as("no later commit enters the cut").isEqualTo(before);
    }

    @Test
    void every_column_with_transaction_numbers_was_thought_about() throws Exception {
        try (Connection owner = house.owner()) {
            KeepSql.columns(owner)
                    .forEach(
                            (table, columns) ->
                                    columns.stream()
                                            .filter(TransactionNumbers::isOne)
                                            .forEach(
                                                    column ->
                                                            TransactionNumbers.expression(
                                                                    table,
                                                                    column.name(),
                                                                    List.of())));
        }
        assertThatThrownBy(() -> TransactionNumbers.expression("other", "txid", List.of()))
                .hasMessageContaining("other.txid");
    }

    @Test
    void a_damaged_or_foreign_file_is_refused_and_nothing_changes() throws Exception {
        backUp();
        List<String> before = contents();
        byte[] whole = Files.readAllBytes(file);

        for (int at : new int[] {12, 40, whole.length / 3, whole.length - 100, whole.length - 3}) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 1;
            Files.write(file, flipped);
            assertThatThrownBy(() -> restore("--replace"))
                    .as("byte " + at)
                    .isInstanceOf(Failure.class);
        }
        Files.write(file, Arrays.copyOf(whole, whole.length - 1000));
        assertThatThrownBy(() -> restore("--replace")).hasMessageContaining("no backup of Linja");
        Files.writeString(file, "a letter");
        assertThatThrownBy(() -> restore("--replace")).hasMessageContaining("no backup of Linja");
        Files.copy(folder.resolve("case.ear"), file, StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> restore("--replace")).hasMessageContaining("no backup of Linja");
        Files.delete(file);
        assertThatThrownBy(() -> restore("--replace")).hasMessageContaining("There is no file");

        assertThat(contents()).isEqualTo(before);
        assertThat(schemas()).containsExactly("batch", "linja", "public");
    }

    @Test
    void a_journal_that_does_not_hold_is_not_put_in_place() throws Exception {
        house.run("update journal_entry set actor = 'system' where case_id = 100025 and seq = 1");
        backUp();
        house.run("update journal_entry set kind = 'later' where case_id = 100025 and seq = 1");

        assertThatThrownBy(() -> restore("--replace"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("L-100025, entry 1");

        assertThat(house.one("select kind from journal_entry where case_id = 100025 and seq = 1"))
                .isEqualTo("later");
        assertThat(schemas()).containsExactly("batch", "linja", "public");
    }

    @Test
    void a_house_in_use_and_a_house_with_cases_are_not_replaced_by_mistake() throws Exception {
        backUp();
        assertThatThrownBy(() -> restore())
                .hasMessageContaining("25 cases")
                .hasMessageContaining("--replace");
        Settings settings = house.settings();
        try (Connection server =
                DriverManager.getConnection(
                        settings.databaseUrl(), "linja_app", settings.secrets().app())) {
            assertThat(server.isValid(5)).isTrue();
            assertThatThrownBy(() -> restore("--replace"))
                    .hasMessageContaining("A server is connected");
        }
        assertThatThrownBy(this::backUp).hasMessageContaining("exists");
    }

    @Test
    void production_takes_no_demo_and_a_rehearsal_calls_nobody() throws Exception {
        backUp();
        Settings production = house.settings().with(Map.of("LINJA_STAGE", "production"));
        assertThatThrownBy(() -> RestoreCommand.run(production, arguments("--replace")))
                .hasMessageContaining("production takes none of it");

        restore("--replace", "--silent");
        assertThat(
                        house.one(
                                "select (select count(*) from alarm) + (select count(*) from outbox_entry)"))
                .isEqualTo("0");
    }

    @Test
    void a_snapshot_shows_one_moment_while_people_go_on() throws Exception {
        try (Connection writer = house.owner();
                Statement work = writer.createStatement()) {
            writer.setAutoCommit(false);
            work.execute("delete from journal_text");
            backUp();
            writer.commit();
        }
        restore("--replace");
        assertThat(house.one("select count(*) from journal_text")).isEqualTo("75");
    }

    private void backUp() {
        BackupCommand.run(house.settings(), Arguments.of(List.of(file.toString())));
    }

    private void restore(String... flags) {
        RestoreCommand.run(house.settings(), arguments(flags));
    }

    private Arguments arguments(String... flags) {
        List<String> words = new ArrayList<>(List.of(file.toString()));
        words.addAll(List.of(flags));
        return Arguments.of(words, Set.of("replace", "silent"));
    }

    private List<String> schemas() throws SQLException {
        return house.all(
                "select nspname from pg_namespace where nspname !~ '^(pg_|information_schema)' order by 1");
    }

    /** Each table with the fingerprint of its rows, transaction numbers aside. */
    private List<String> contents() throws SQLException {
        return house.all(
                """
                select relname || ' ' || md5((query_to_xml(
                    'select md5(string_agg(md5((to_jsonb(t) - ''txid'' - ''cut_txid'' - ''installed_on'' - ''execution_time'')::text), '''' order by to_jsonb(t)::text)) from '
                    || relname || ' t', true, true, ''))::text)
                from pg_class where relnamespace = 'linja'::regnamespace and relkind = 'r' order by 1
                """);
    }

    private String asApp(String sql) throws SQLException {
        Settings settings = house.settings();
        try (Connection app =
                        DriverManager.getConnection(
                                settings.databaseUrl(), "linja_app", settings.secrets().app());
                Statement statement = app.createStatement()) {
            statement.execute(sql);
            return "done";
        } catch (SQLException refused) {
            return String.valueOf(refused.getMessage());
        }
    }
}
