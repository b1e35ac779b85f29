package org.linja.ops.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linja.ops.settings.Failure;
import org.linja.ops.settings.Settings;

class TlsIdentityTest {
    private static final char[] WORD = "changeit".toCharArray();

    @TempDir static Path folder;

    @BeforeAll
    static void make() throws Exception {
        keytool("desk.p12", "CN=desk.example", "now");
        keytool("other.p12", "CN=other.example", "now");
        keytool("old.p12", "CN=old.example", "2020/01/01 00:00:00");
    }

    @Test
    void the_server_gets_the_key_of_a_store_or_of_pem_files() throws Exception {
        Path server = Files.copy(folder.resolve("other.p12"), folder.resolve("server.p12"));

        TlsIdentity.of(store("desk.p12")).install(server);
        assertThat(load(server).getCertificate("linja"))
                .isEqualTo(load(folder.resolve("desk.p12")).getCertificate("it"));

        Map<String, String> pem =
                Map.of(
                        "LINJA_TLS_CERTIFICATE",
                        certificate("other"),
                        "LINJA_TLS_KEY",
                        key("other"));
        TlsIdentity.of(Settings.of(folder, pem)).install(server);
        assertThat(load(server).getCertificate("linja"))
                .isEqualTo(load(folder.resolve("other.p12")).getCertificate("it"));
        assertThat(load(server).getKey("linja", WORD)).isNotNull();
        assertThat(load(server).containsAlias("it")).as("what the server had stays").isTrue();
    }

    @Test
    void a_key_of_another_certificate_an_old_one_and_none_are_refused_before_the_start()
            throws Exception {
        Map<String, String> mixed =
                Map.of("LINJA_TLS_CERTIFICATE", certificate("desk"), "LINJA_TLS_KEY", key("other"));
        assertThatThrownBy(() -> TlsIdentity.of(Settings.of(folder, mixed)))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("not that of the certificate");
        assertThatThrownBy(() -> TlsIdentity.of(store("old.p12"))).hasMessageContaining("renew it");
        Map<String, String> unnamed = Map.of("LINJA_STAGE", "production");
        assertThatThrownBy(() -> TlsIdentity.of(Settings.of(folder, unnamed)))
                .hasMessageContaining("LINJA_TLS_CERTIFICATE");
        Map<String, String> swapped =
                Map.of(
                        "LINJA_TLS_CERTIFICATE",
                        certificate("desk"),
                        "LINJA_TLS_KEY",
                        certificate("desk"));
        assertThatThrownBy(() -> TlsIdentity.of(Settings.of(folder, swapped)))
                .hasMessageContaining("PKCS#8");
        Map<String, String> wrongWord =
                Map.of(
                        "LINJA_TLS_KEYSTORE",
                        folder.resolve("desk.p12").toString(),
                        "LINJA_TLS_KEYSTORE_PASSWORD",
                        "wrong-word");
        assertThatThrownBy(() -> TlsIdentity.of(Settings.of(folder, wrongWord)))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("LINJA_TLS_");
    }

    @Test
    void a_house_for_trying_makes_a_certificate_for_this_machine_once_and_keeps_it_to_itself()
            throws Exception {
        Map<String, String> told = Map.of("LINJA_HOME", folder.resolve("house").toString());
        Path server = Files.copy(folder.resolve("other.p12"), folder.resolve("own-server.p12"));

        TlsIdentity.of(Settings.of(folder, told)).install(server);
        Certificate first = load(server).getCertificate("linja");
        TlsIdentity.of(Settings.of(folder, told)).install(server);

        assertThat(load(server).getCertificate("linja")).isEqualTo(first);
        assertThat(((X509Certificate) first).getSubjectAlternativeNames())
                .extracting(name -> (Object) name.get(1))
                .containsExactlyInAnyOrder("localhost", "127.0.0.1");
        Path kept = folder.resolve("house/tls");
        assertThat(Files.getPosixFilePermissions(kept)).hasSize(3);
        assertThat(Files.readString(kept.resolve("localhost.crt"))).contains("BEGIN CERTIFICATE");
        assertThat(Files.readString(kept.resolve("localhost.crt"))).doesNotContain("PRIVATE");
    }

    private static Settings store(String name) {
        return Settings.of(
                folder,
                Map.of(
                        "LINJA_TLS_KEYSTORE",
                        folder.resolve(name).toString(),
                        "LINJA_TLS_KEYSTORE_PASSWORD",
                        "changeit"));
    }

    private static String certificate(String name) throws Exception {
        return pem(
                name + ".crt",
                "CERTIFICATE",
                load(folder.resolve(name + ".p12")).getCertificate("it").getEncoded());
    }

    private static String key(String name) throws Exception {
        return pem(
                name + ".key",
                "PRIVATE KEY",
                load(folder.resolve(name + ".p12")).getKey("it", WORD).getEncoded());
    }

    private static String pem(String file, String kind, byte[] content) throws Exception {
        String text =
                "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
                        .formatted(kind, Base64.getMimeEncoder().encodeToString(content));
        return Files.writeString(folder.resolve(file), text).toString();
    }

    private static KeyStore load(Path file) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream content = Files.newInputStream(file)) {
            store.load(content, WORD);
        }
        return store;
    }

    private static void keytool(String file, String name, String from) throws Exception {
        Process making =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin/keytool")
                                                .toString(),
                                        "-genkeypair",
                                        "-alias",
                                        "it",
                                        "-keyalg",
                                        "EC",
                                        "-groupname",
                                        "secp256r1",
                                        "-dname",
                                        name,
                                        "-validity",
                                        "30",
                                        "-startdate",
                                        from.equals("now") ? "-1d" : from,
                                        "-storetype",
                                        "PKCS12",
                                        "-storepass",
                                        "changeit",
                                        "-keystore",
                                        folder.resolve(file).toString()))
                        .redirectErrorStream(true)
                        .start();
        making.getInputStream().transferTo(OutputStream.nullOutputStream());
        assertThat(making.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(making.exitValue()).isZero();
    }
}
