package org.linja.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A real Keycloak, unpacked by the build, as a process of its own where a house may speak to. */
public final class AKeycloak implements AutoCloseable {
    private static final String ADDRESS = "127.0.0.9";
    private static final String ADMIN = "admin";
    private static final String ADMIN_PASSWORD = "an admin for an hour";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
    private static final HttpClient CLIENT =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    private final Process process;
    private final int port;

    private AKeycloak(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it on a port that is free and waits until it answers. */
    public static AKeycloak up() {
        Path folder = Path.of(System.getProperty("linja.keycloak"));
        try {
            int port;
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName(ADDRESS))) {
                port = free.getLocalPort();
            }
            ProcessBuilder start =
                    new ProcessBuilder(
                            "bash",
                            folder.resolve("bin/kc.sh").toString(),
                            "start-dev",
                            "--http-host=" + ADDRESS,
                            "--http-port=" + port,
                            "--hostname=http://" + ADDRESS + ":" + port);
            start.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
            start.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN_PASSWORD);
            start.environment().put("JAVA_OPTS_KC_HEAP", "-Xms128m -Xmx512m");
            File log = folder.resolve("keycloak.log").toFile();
            AKeycloak keycloak =
                    new AKeycloak(
                            start.redirectErrorStream(true).redirectOutput(log).start(), port);
            keycloak.await(log);
            return keycloak;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** One that never comes up is not left behind. */
    private void await(File log) {
        try {
            Patience.until(
                    () -> "Keycloak answers, or " + log + " says why not",
                    Patience.LONG,
                    this::answers);
        } catch (RuntimeException | AssertionError never) {
            close();
            throw never;
        }
    }

    public String issuer(String realm) {
        return base() + "/realms/" + realm;
    }

    /** Makes a realm with the house as a client that has a secret. */
    public void makeRealm(String realm, String client, String secret, String returnAddress) {
        administer(
                "POST",
                "/admin/realms",
                Json.of(
                        Map.of(
                                "realm",
                                realm,
                                "enabled",
                                true,
                                "sslRequired",
                                "none",
                                "clients",
                                List.of(
                                        Map.of(
                                                "clientId",
                                                client,
                                                "secret",
                                                secret,
                                                "publicClient",
                                                false,
                                                "standardFlowEnabled",
                                                true,
                                                "attributes",
                                                Map.of("pkce.code.challenge.method", "S256"),
                                                "redirectUris",
                                                List.of(returnAddress))))));
    }

    /** Opens an account in a realm. */
    public void makePerson(String realm, String login, String password, boolean verified) {
        administer(
                "POST",
                "/admin/realms/" + realm + "/users",
                Json.of(
                        Map.of(
                                "username",
                                login,
                                "email",
                                login,
                                "firstName",
                                "Pia",
                                "lastName",
                                "Portal",
                                "enabled",
                                true,
                                "emailVerified",
                                verified,
                                "credentials",
                                List.of(
                                        Map.of(
                                                "type",
                                                "password",
                                                "value",
                                                password,
                                                "temporary",
                                                false)))));
    }

    /** Closes an account. */
    public void closePerson(String realm, String login) {
        JsonNode found =
                Json.read(
                        administer(
                                "GET",
                                "/admin/realms/"
                                        + realm
                                        + "/users?exact=true&username="
                                        + encoded(login),
                                ""));
        administer(
                "PUT",
                "/admin/realms/" + realm + "/users/" + found.path(0).path("id").asText(),
                "{\"enabled\":false}");
    }

    /** Signs with a fresh key from now on. */
    public void changeKey(String realm) {
        String id = Json.read(administer("GET", "/admin/realms/" + realm, "")).path("id").asText();
        administer(
                "POST",
                "/admin/realms/" + realm + "/components",
                Json.of(
                        Map.of(
                                "name",
                                "next",
                                "providerId",
                                "rsa-generated",
                                "providerType",
                                "org.keycloak.keys.KeyProvider",
                                "parentId",
                                id,
                                "config",
                                Map.of(
                                        "priority", List.of("500"),
                                        "enabled", List.of("true"),
                                        "active", List.of("true")))));
    }

    /**
     * Goes there with a browser of its own and types name and password.
     *
     * @return where Keycloak sends back; the page it shows where it does not
     */
    public String signIn(URI address, String login, String password) {
        Map<String, String> cookies = new TreeMap<>();
        HttpResponse<String> page = ask(address, cookies, null);
        Matcher form = FORM.matcher(page.body());
        assertThat(form.find()).as(page.body()).isTrue();
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("username", login);
        typed.put("password", password);
        typed.put("credentialId", "");
        HttpResponse<String> answer =
                ask(URI.create(form.group(1).replace("&amp;", "&")), cookies, form(typed));
        return answer.headers().firstValue("Location").orElse(answer.body());
    }

    @Override
    public void close() {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        process.destroy();
        all.forEach(ProcessHandle::destroy);
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                all.forEach(ProcessHandle::destroyForcibly);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean answers() {
        assertThat(process.isAlive()).as("Keycloak is up").isTrue();
        try {
            return CLIENT.send(
                                    HttpRequest.newBuilder(URI.create(issuer("master")))
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String administer(String verb, String path, String body) {
        String token =
                Json.read(
                                send(HttpRequest.newBuilder(
                                                        URI.create(
                                                                issuer("master")
                                                                        + "/protocol/openid-connect/token"))
                                                .header(
                                                        "Content-Type",
                                                        "application/x-www-form-urlencoded")
                                                .POST(
                                                        BodyPublishers.ofString(
                                                                form(
                                                                        Map.of(
                                                                                "grant_type",
                                                                                "password",
                                                                                "client_id",
                                                                                "admin-cli",
                                                                                "username",
                                                                                ADMIN,
                                                                                "password",
                                                                                ADMIN_PASSWORD)))))
                                        .body())
                        .path("access_token")
                        .asText();
        HttpResponse<String> answer =
                send(
                        HttpRequest.newBuilder(URI.create(base() + path))
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/json")
                                .method(verb, BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isBetween(200, 299);
        return answer.body();
    }

    private static HttpResponse<String> ask(
            URI address, Map<String, String> cookies, @Nullable String form) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        if (form != null) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form));
        }
        HttpResponse<String> answer = send(request);
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String pair = cookie.split(";", 2)[0];
            int equals = pair.indexOf('=');
            cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return answer;
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String base() {
        return "http://" + ADDRESS + ":" + port;
    }
}
