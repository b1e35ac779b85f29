package org.linja.ops.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linja.ops.settings.Failure;

/**
 * A customer whose critical calls are late soon and climb three steps, to people who are reached by
 * telephone: taken on by the API, as any other.
 */
final class Firm {
    static final String CODE = "SIEGE";

    /**
     * How fast its cases climb.
     *
     * @param budget from a critical call to its missed deadline
     * @param rungs of its ladder
     * @param longestWait the longest time from one step to the next
     */
    record Pace(Duration budget, List<Map<String, Object>> rungs, Duration longestWait) {
        Pace {
            rungs = List.copyOf(rungs);
        }

        /** Three steps, a minute apart. */
        static Pace steady() {
            Map<String, Object> first = rung(Duration.ZERO, "on-duty:line-2", "sms");
            first.put("times", 2);
            first.put("every", "PT1M");
            return new Pace(
                    Duration.ofMinutes(1),
                    List.of(first, rung(Duration.ofMinutes(1), "on-duty:duty-manager", "voice")),
                    Duration.ofMinutes(1));
        }

        /** Three steps, ten seconds apart: a build waits for no minute. */
        static Pace brisk() {
            Duration wait = Duration.ofSeconds(10);
            return new Pace(
                    wait,
                    List.of(
                            rung(Duration.ZERO, "on-duty:line-2", "sms"),
                            rung(wait, "on-duty:duty-manager", "voice"),
                            rung(wait, "on-duty:line-2", "sms")),
                    wait);
        }

        private static Map<String, Object> rung(Duration after, String target, String channel) {
            Map<String, Object> rung = new HashMap<>();
            rung.put("after", after.toString());
            rung.put("target", target);
            rung.put("channels", List.of(channel));
            return rung;
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LADDER = "SIEGE";
    private static final int PATIENCE_SECONDS = 60;

    private final PatientClient house;

    Firm(PatientClient house) {
        this.house = house;
    }

    void moveIn(Pace pace) {
        reach("ilmari", "+358401000001", "sms");
        reach("vesa", "+358401000002", "sms");
        reach("tuuli", "+358401000003", "sms");
        reach("kaisa", "+358401000004", "voice");
        sign(
                "/ladders/" + LADDER + "/proposals",
                "/ladder-proposals/",
                Map.of("reason", "For a siege", "rungs", pace.rungs()));
        post(
                "sanni",
                "/customers",
                Map.of("code", CODE, "name", "Siege", "zone", "Etc/UTC", "language", "en"));
        sign(
                "/contracts/" + CODE + "-1/proposals",
                "/contract-proposals/",
                Map.of("customer", CODE, "from", "2020-01-01T00:00:00Z", "terms", terms(pace)));
    }

    /** Those of the best contract of the demo house, with less time for what is critical. */
    private ObjectNode terms(Pace pace) {
        ObjectNode terms =
                (ObjectNode)
                        ask(house.as("sanni", "/contracts/ACME-PLATINUM/versions/1").GET())
                                .path("terms");
        terms.put("ladder", LADDER);
        for (JsonNode target : terms.path("targets").path("critical")) {
            if (target.path("clock").asText().equals("acknowledge")) {
                ((ObjectNode) target).put("budget", pace.budget().toString());
            }
        }
        return terms;
    }

    private void reach(String account, String phone, String channel) {
        ask(
                house.as(account, "/reach")
                        .header("If-Match", "\"0\"")
                        .header("Content-Type", "application/json")
                        .PUT(body(Map.of("phone", phone, "channels", List.of(channel)))));
    }

    private void sign(String proposals, String proposal, Map<String, Object> version) {
        long number = post("sanni", proposals, version).path("number").asLong();
        post("mikko", proposal + number + "/activate", Map.of());
    }

    /**
     * Closes or opens somebody's account, as an administrator does who looks again where a busy
     * house has not answered.
     */
    void setEnabled(String login, boolean enabled) {
        String act = enabled ? "/enable" : "/disable";
        for (int second = 0; second < PATIENCE_SECONDS; second++) {
            Optional<JsonNode> person = person(login);
            if (person.filter(one -> one.path("enabled").asBoolean() == enabled).isPresent()) {
                return;
            }
            person.ifPresent(
                    one ->
                            house.ask(
                                    house.as("sanni", "/people/" + one.path("id").asLong() + act)
                                            .header(
                                                    "If-Match",
                                                    "\"" + one.path("version").asLong() + "\"")
                                            .header("Content-Type", "application/json")
                                            .POST(body(Map.of()))
                                            .build()));
            PatientClient.rest(person.isPresent() ? 200 : 1_000);
        }
        throw new Failure("The account of %s does not change.".formatted(login));
    }

    /** The account as it stands; nothing while the house does not answer. */
    private Optional<JsonNode> person(String login) {
        Optional<String> people = house.ask(house.as("sanni", "/people?q=" + login).GET().build());
        if (people.isEmpty()) {
            return Optional.empty();
        }
        for (JsonNode person : read(people.get()).path("items")) {
            if (person.path("login").asText().equals(login)) {
                return Optional.of(person);
            }
        }
        throw new Failure("Nobody is called " + login + ".");
    }

    /**
     * Discards the poison that is parked, as an administrator does who has looked at it, and
     * nothing else: what else is given up is lost.
     *
     * @param poison how the key of a poisoned message begins
     */
    int discardParked(String poison) {
        int discarded = 0;
        String list = house.ask(house.as("sanni", "/parked-messages").GET().build()).orElse("{}");
        for (JsonNode parked : read(list).path("items")) {
            if (!parked.path("key").asText().startsWith(poison)) {
                continue;
            }
            String act = "/parked-messages/" + parked.path("number").asLong() + "/discard";
            Optional<String> done =
                    house.ask(
                            house.as("sanni", act)
                                    .header(
                                            "If-Match",
                                            "\"" + parked.path("version").asLong() + "\"")
                                    .header("Content-Type", "application/json")
                                    .POST(body(Map.of("reason", "Poison of a siege")))
                                    .build());
            discarded += done.isPresent() ? 1 : 0;
        }
        return discarded;
    }

    private JsonNode post(String account, String path, Map<String, Object> body) {
        return ask(
                house.as(account, path)
                        .header("Content-Type", "application/json")
                        .POST(body(body)));
    }

    private JsonNode ask(HttpRequest.Builder request) {
        Optional<String> yes = house.ask(request.build());
        return read(
                yes.orElseThrow(() -> new Failure("The house takes no customer for the siege.")));
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException odd) {
            throw new Failure("The house said yes in other words.", odd);
        }
    }

    private static HttpRequest.BodyPublisher body(Object content) {
        try {
            return HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(content));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
