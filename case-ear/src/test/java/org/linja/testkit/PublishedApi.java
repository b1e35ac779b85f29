package org.linja.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The API as the running house publishes it: what is new there is tested by itself. */
public final class PublishedApi {
    private static final Pattern ROLES = Pattern.compile("Roles: (.*)\\.");
    private static final Pattern ROLE = Pattern.compile("[A-Z][A-Z_0-9]+");
    private static final Pattern PLACE = Pattern.compile("\\{([^}]+)}");
    private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");

    private PublishedApi() {}

    /**
     * One address with one verb.
     *
     * @param query what may stand behind the question mark, with the values that are published for
     *     it; none where any text will do
     */
    public record Endpoint(
            String verb, String path, Set<String> roles, Map<String, List<String>> query) {
        public boolean reads() {
            return verb.equals("GET");
        }

        /** The names in the address, such as number. */
        public List<String> places() {
            return PLACE.matcher(path).results().map(found -> found.group(1)).toList();
        }

        /** The address with every name replaced by the same word. */
        public String at(String word) {
            return PLACE.matcher(path).replaceAll(Matcher.quoteReplacement(word));
        }

        /** The address with each name replaced by its word. */
        public String at(List<String> words) {
            List<String> left = new ArrayList<>(words);
            return PLACE.matcher(path).replaceAll(name -> quoted(left));
        }

        private static String quoted(List<String> left) {
            return Matcher.quoteReplacement(left.remove(0));
        }
    }

    public static List<Endpoint> endpoints() {
        JsonNode contract = read();
        List<Endpoint> all = new ArrayList<>();
        contract.path("paths")
                .properties()
                .forEach(
                        path ->
                                path.getValue().properties().stream()
                                        .filter(verb -> VERBS.contains(verb.getKey()))
                                        .forEach(
                                                verb ->
                                                        all.add(
                                                                endpoint(
                                                                        contract,
                                                                        path.getKey(),
                                                                        verb.getKey(),
                                                                        verb.getValue()))));
        // The server adds what it finds by itself, without a word about who may call it.
        return all.stream().filter(endpoint -> !endpoint.roles().isEmpty()).toList();
    }

    private static Endpoint endpoint(
            JsonNode contract, String path, String verb, JsonNode operation) {
        Matcher roles = ROLES.matcher(operation.path("description").asText());
        Map<String, List<String>> query = new LinkedHashMap<>();
        for (JsonNode named : operation.path("parameters")) {
            JsonNode parameter = resolved(contract, named);
            if (parameter.path("in").asText().equals("query")) {
                query.put(parameter.path("name").asText(), values(parameter.path("schema")));
            }
        }
        return new Endpoint(
                verb.toUpperCase(Locale.ROOT),
                path.replaceFirst("^/api/v1", ""),
                roles.find()
                        ? ROLE.matcher(roles.group(1))
                                .results()
                                .map(MatchResult::group)
                                .collect(Collectors.toCollection(TreeSet::new))
                        : Set.of(),
                query);
    }

    private static JsonNode resolved(JsonNode contract, JsonNode named) {
        String other = named.path("$ref").asText();
        return other.isEmpty() ? named : contract.at(other.substring(1));
    }

    private static List<String> values(JsonNode schema) {
        List<String> values = new ArrayList<>();
        schema.path("enum").forEach(value -> values.add(value.asText()));
        if (schema.path("type").asText().equals("boolean")) {
            values.addAll(List.of("true", "false"));
        }
        return values;
    }

    private static JsonNode read() {
        try {
            return Json.read(
                    HttpClient.newBuilder()
                            .version(HttpClient.Version.HTTP_1_1)
                            .build()
                            .send(
                                    HttpRequest.newBuilder(
                                                    URI.create(
                                                            System.getProperty("linja.url")
                                                                    + "/openapi"))
                                            .header("Accept", "application/json")
                                            .build(),
                                    BodyHandlers.ofString())
                            .body());
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
