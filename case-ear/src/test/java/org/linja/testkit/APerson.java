package org.linja.testkit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Somebody whom only one test knows, so that nobody else's attempts count. */
public final class APerson {
    private APerson() {}

    /** Hires somebody of the house and returns the login. */
    public static String hired(String role) {
        return created(new TreeMap<>(Map.of("roles", List.of(role))));
    }

    /** Somebody of this customer. */
    public static String of(String customer) {
        return created(new TreeMap<>(Map.of("roles", List.of("CUSTOMER"), "customer", customer)));
    }

    /** What the person of this login is called. */
    public static String name(String login) {
        return "Person " + login;
    }

    private static String created(Map<String, Object> person) {
        String login = "t" + UUID.randomUUID().toString().substring(0, 12);
        person.put("login", login);
        person.put("name", name(login));
        person.put("email", login + "@linja.example");
        person.put("language", "en");
        person.put("zone", "Europe/Helsinki");
        person.put("password", ApiCaller.PASSWORD);
        ApiCaller.as("sanni").post("/people", person).expect(201);
        return login;
    }
}
