package org.linja.walls;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linja.testkit.ApiCaller;

/** A customer's person whom only one test knows. */
final class APerson {
    static final String PASSWORD = "a long enough word";

    private APerson() {}

    /** Adds one and returns the login. */
    static String of(String customer) {
        return of(customer, "Maria Lindqvist");
    }

    static String of(String customer, String name) {
        String login = "w" + UUID.randomUUID().toString().substring(0, 12);
        ApiCaller.as("sanni")
                .post(
                        "/people",
                        Map.of(
                                "login",
                                login,
                                "name",
                                name,
                                "email",
                                login + "@firm.example",
                                "language",
                                "en",
                                "zone",
                                "Europe/Helsinki",
                                "customer",
                                customer,
                                "roles",
                                List.of("CUSTOMER"),
                                "password",
                                PASSWORD))
                .expect(201);
        return login;
    }
}
