package org.linja.ops.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    @TempDir Path checkout;

    @Test
    void silence_means_a_demo_on_loopback_with_a_database_of_our_own() {
        Settings settings = with(Map.of());

        assertThat(settings.stage()).isEqualTo(Stage.DEMO);
        assertThat(settings.url()).isEqualTo("http://127.0.0.1:8080");
        assertThat(settings.ownsDatabase()).isTrue();
        assertThat(settings.catchesMail()).isTrue();
        assertThat(settings.home().root()).isEqualTo(checkout.resolve(".linja"));
    }

    @Test
    void a_named_database_or_mail_server_is_not_ours() {
        Settings settings = with(Map.of("LINJA_DB_HOST", "db", "LINJA_SMTP_HOST", "mail"));

        assertThat(settings.ownsDatabase()).isFalse();
        assertThat(settings.catchesMail()).isFalse();
        assertThat(settings.smtpPort()).isEqualTo(25);
    }

    @Test
    void only_a_test_may_leave_what_it_committed_to_the_machine() {
        for (String stage : List.of("demo", "production")) {
            assertThat(
                            with(Map.of("LINJA_STAGE", stage, "LINJA_DB_SYNC", "off"))
                                    .databaseOutlivesTheMachine())
                    .as(stage)
                    .isTrue();
        }
        assertThat(with(Map.of("LINJA_STAGE", "test")).databaseOutlivesTheMachine()).isTrue();
        assertThat(
                        with(Map.of("LINJA_STAGE", "test", "LINJA_DB_SYNC", "off"))
                                .databaseOutlivesTheMachine())
                .isFalse();
    }

    @Test
    void production_catches_no_mail_and_keeps_its_clock() {
        Settings settings = with(Map.of("LINJA_STAGE", "production"));

        assertThat(settings.catchesMail()).isFalse();
        assertThat(settings.stage().allowsTimeTravel()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "LINJA_STAGE, prod",
        "LINJA_HTTP_PORT, 0",
        "LINJA_HTTP_PORT, 65536",
        "LINJA_DB_PORT, many",
        "LINJA_HEAP, 768",
        "LINJA_BROKER, kafka",
        "LINJA_BROKER, ibmmq",
        "LINJA_BROKER, client",
        "LINJA_DIRECT_AFTER, soon",
        "LINJA_NIGHT, late",
        "LINJA_DB_TLS, maybe",
        "LINJA_DB_ANSWER_SECONDS, soon",
        "LINJA_DB_SILENCE_SECONDS, long",
        "LINJA_HTTPS_PORT, secure",
        "LINJA_DB_NAME, linja;drop",
        "LINJA_HTTP_PORT, 4848"
    })
    void a_wrong_value_is_refused_before_anything_starts(String name, String value) {
        assertThatThrownBy(() -> with(Map.of(name, value)).validate())
                .isInstanceOf(Failure.class)
                .hasMessageContaining("LINJA_");
    }

    @Test
    void a_broker_of_the_operator_needs_all_that_says_where_it_is() throws Exception {
        Path there = Files.writeString(checkout.resolve("there"), "");
        Map<String, String> ibm =
                Map.of(
                        "LINJA_BROKER", "ibmmq",
                        "LINJA_IBMMQ_RAR", there.toString(),
                        "LINJA_IBMMQ_HOST", "mq.example.com");
        Map<String, String> client =
                Map.of(
                        "LINJA_BROKER", "client",
                        "LINJA_JMS_CLIENT", there.toString(),
                        "LINJA_JMS_CLIENT_JARS", checkout.resolve("nowhere").toString());

        assertThatThrownBy(() -> with(ibm).validate())
                .hasMessageContaining("LINJA_IBMMQ_QUEUE_MANAGER");
        assertThatThrownBy(() -> with(client).validate())
                .hasMessageContaining("LINJA_JMS_CLIENT_JARS")
                .hasMessageContaining("nothing is there");
    }

    @Test
    void tls_leaves_no_plain_way_in_and_says_how_the_house_is_reached() {
        Map<String, String> named =
                Map.of("LINJA_HTTPS_PORT", "8443", "LINJA_TLS_CERTIFICATE", "desk.crt");
        Map<String, String> open = and(named, "LINJA_HTTP_ADDRESS", "0.0.0.0");
        Map<String, String> nameless = named;
        Map<String, String> whole = and(named, "LINJA_PUBLIC_URL", "https://desk.example");

        assertThatThrownBy(() -> with(open).validate()).hasMessageContaining("in the clear");
        assertThatThrownBy(() -> with(nameless).validate())
                .hasMessageContaining("LINJA_PUBLIC_URL");
        with(whole).validate();
        assertThat(with(whole).url()).isEqualTo("http://127.0.0.1:8080");
        assertThat(with(whole).publicUrl()).isEqualTo("https://desk.example");
    }

    @Test
    void a_house_for_trying_speaks_tls_to_this_machine_and_production_only_as_told() {
        Map<String, String> silent = Map.of();
        Map<String, String> production = Map.of("LINJA_STAGE", "production");

        assertThat(with(silent).httpsPort()).hasValue(8181);
        assertThat(with(silent).ownsCertificate()).isTrue();
        assertThat(with(Map.of("LINJA_HTTPS_ADDRESS", "0.0.0.0")).httpsAddress())
                .as("nobody elsewhere is to trust it")
                .isEqualTo("127.0.0.1");
        assertThat(with(Map.of("LINJA_HTTPS_PORT", "off")).httpsPort()).isEmpty();
        assertThat(with(production).httpsPort()).isEmpty();
        assertThat(with(production).ownsCertificate()).isFalse();
    }

    @Test
    void production_is_reached_over_https_or_not_at_all() {
        Map<String, String> plain =
                Map.of("LINJA_STAGE", "production", "LINJA_PUBLIC_URL", "http://desk.example");
        Map<String, String> behindAProxy =
                Map.of("LINJA_STAGE", "production", "LINJA_PUBLIC_URL", "https://desk.example");

        assertThatThrownBy(() -> with(plain).validate()).hasMessageContaining("https://");
        assertThatThrownBy(() -> with(Map.of("LINJA_STAGE", "production")).validate())
                .hasMessageContaining("LINJA_PUBLIC_URL");
        with(behindAProxy).validate();
    }

    @Test
    void the_other_commands_follow_what_up_was_told_but_never_see_a_secret_in_it()
            throws Exception {
        Settings told = with(Map.of("LINJA_HTTP_PORT", "9090", "LINJA_DB_APP_PASSWORD", "sesame"));
        told.home().prepare();
        told.keep();

        assertThat(with(Map.of()).asRunning().httpPort()).isEqualTo(9090);
        assertThat(with(Map.of("LINJA_HTTP_PORT", "9191")).asRunning().httpPort()).isEqualTo(9191);
        assertThat(Files.readString(told.home().settings())).doesNotContain("sesame");
    }

    @Test
    void a_secret_is_made_once_and_readable_by_us_alone() throws Exception {
        Secrets secrets = with(Map.of()).secrets();

        String first = secrets.app();

        assertThat(first).hasSizeGreaterThan(24).isEqualTo(with(Map.of()).secrets().app());
        assertThat(Files.getPosixFilePermissions(checkout.resolve(".linja/secrets/db-app")))
                .hasSize(2);
        assertThat(with(Map.of("LINJA_DB_APP_PASSWORD", "given")).secrets().app())
                .isEqualTo("given");
    }

    @Test
    void a_secret_that_a_full_disk_cut_off_is_made_again() throws Exception {
        Secrets secrets = with(Map.of()).secrets();
        secrets.app();
        Files.writeString(checkout.resolve(".linja/secrets/db-app"), "");

        assertThat(secrets.app()).hasSizeGreaterThan(24);
    }

    @Test
    void a_secret_may_stand_in_a_file_that_not_everybody_reads() throws Exception {
        Path file = Files.writeString(checkout.resolve("secret"), "from the file\n");
        Map<String, String> told = Map.of("LINJA_DB_APP_PASSWORD_FILE", file.toString());

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThat(with(told).secrets().app()).isEqualTo("from the file");

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> with(told).secrets().app())
                .isInstanceOf(Failure.class)
                .hasMessageContaining("chmod");

        Files.delete(file);
        assertThatThrownBy(() -> with(told).secrets().app())
                .isInstanceOf(Failure.class)
                .hasMessageContaining("LINJA_DB_APP_PASSWORD_FILE");
    }

    private static Map<String, String> and(Map<String, String> told, String name, String value) {
        Map<String, String> more = new TreeMap<>(told);
        more.put(name, value);
        return more;
    }

    private Settings with(Map<String, String> environment) {
        return Settings.of(checkout, environment);
    }
}
