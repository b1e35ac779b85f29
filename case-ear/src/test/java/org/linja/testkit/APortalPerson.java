package org.linja.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * A customer's person who came by an invitation.
 *
 * @param login what they sign in by
 */
public record APortalPerson(String login, String email, long id) {
    /** The password that all of them choose. */
    public static final String PASSWORD = "seven quiet herons";

    /** The first administrator of a customer, invited by the house. */
    public static APortalPerson firstOf(String customer) {
        return joined(
                ApiCaller.as("sanni"),
                "/customers/" + customer + "/people",
                words("administrator"));
    }

    /** Somebody whom this administrator invites with a right. */
    public APortalPerson invites(String right) {
        return joined(api(), "/own-people", words(right));
    }

    /** The person at the API. */
    public ApiCaller api() {
        return ApiCaller.as(login, PASSWORD);
    }

    /** The person as their administrator sees them. */
    public JsonNode seenBy(APortalPerson administrator) {
        return find(administrator.api(), "/own-people", id);
    }

    /** What is typed of somebody nobody else knows. */
    public static Map<String, String> words(String right) {
        return Map.of(
                "name",
                "Pia Portal",
                "email",
                "p" + UUID.randomUUID().toString().substring(0, 12) + "@firm.example",
                "right",
                right,
                "language",
                "en",
                "zone",
                "Europe/Helsinki");
    }

    private static APortalPerson joined(ApiCaller inviting, String path, Map<String, String> who) {
        long id = inviting.post(path, who).expect(201).json().path("id").asLong();
        String email = String.valueOf(who.get("email"));
        String login = find(inviting, path, id).path("login").asText();
        assertThat(
                        KeyLetters.choose(
                                        PageVisitor.stranger(),
                                        KeyLetters.secret(email, 1),
                                        PASSWORD)
                                .statusCode())
                .isEqualTo(302);
        return new APortalPerson(login, email, id);
    }

    private static JsonNode find(ApiCaller by, String path, long id) {
        return StreamSupport.stream(
                        by.get(path).expect(200).json().path("items").spliterator(), false)
                .filter(person -> person.path("id").asLong() == id)
                .findFirst()
                .orElseThrow();
    }
}
