package org.linja.testkit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Somebody whom only one test knows, so that nobody else's attempts count. */
public final class APerson {
    /** As long as a password has to be; that of the people of a house for trying is older. */
    public static final String PASSWORD = "a long enough word";

    private APerson() {}

    /** Hires somebody of the house and returns the login. */
    public static String hired(String role) {
        String login = login();
        create(login, name(login), Map.of("roles", List.of(role)));
        return login;
    }

    /** Adds somebody of this customer and returns the login. */
    public static String of(String customer) {
        String login = login();
        create(login, name(login), ofCustomer(customer));
        return login;
    }

    /** As {@link #of(String)}, with this name. */
    public static String of(String customer, String name) {
        String login = login();
        create(login, name, ofCustomer(customer));
        return login;
    }

    /** As {@link #of(String)}, who reads this language. */
    public static String speaking(String language, String customer) {
        return speaking(language, ofCustomer(customer));
    }

    /** As {@link #hired(String)}, who reads this language. */
    public static String hiredSpeaking(String language, String role) {
        return speaking(language, Map.of("roles", List.of(role)));
    }

    private static String speaking(String language, Map<String, Object> where) {
        String login = login();
        Map<String, Object> person = new TreeMap<>(where);
        person.put("language", language);
        create(login, name(login), person);
        return login;
    }

    /** Whoever was added or hired, at the API. */
    public static ApiCaller api(String login) {
        return ApiCaller.as(login, PASSWORD);
    }

    /** Gives somebody the address of somebody else, as no use case does; {@link #parts} ends it. */
    public static void shares(String login, String with) {
        HouseDatabase.change(
                "update person set email = (select upper(email) from person where login = ?)"
                        + " where login = ?",
                with,
                login);
    }

    /** Gives them an address of their own again. */
    public static void parts(String login) {
        HouseDatabase.change(
                "update person set email = login || '@linja.example' where login = ?", login);
    }

    /** What the person of this login is called. */
    public static String name(String login) {
        return "Person " + login;
    }

    private static String login() {
        return "t" + UUID.randomUUID().toString().substring(0, 12);
    }

    private static Map<String, Object> ofCustomer(String customer) {
        return Map.of("roles", List.of("CUSTOMER"), "customer", customer);
    }

    private static void create(String login, String name, Map<String, Object> where) {
        Map<String, Object> person = new TreeMap<>(Map.of("language", "en"));
        person.putAll(where);
        person.put("login", login);
        person.put("name", name);
        person.put("email", login + "@linja.example");
        person.put("zone", "Europe/Helsinki");
        person.put("password", PASSWORD);
        ApiCaller.as("sanni").post("/people", person).expect(201);
    }
}
