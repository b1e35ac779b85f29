package org.linja.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of the alerts of a case, and how people want to be reached. */
public final class Alerts {
    private Alerts() {}

    /** Their states, the oldest first. */
    public static List<String> states(String number) {
        return HouseDatabase.texts(
                "select state from notification where case_id = ? order by id", id(number));
    }

    /** Waits until one of them is in this state. */
    public static void await(String number, String state) {
        Patience.until(number + " " + state, () -> states(number).contains(state));
    }

    /** Every attempt as {@code sms taken}, in order. */
    public static List<String> attempts(String number) {
        return HouseDatabase.texts(
                "select a.channel || ' ' || coalesce(a.outcome, '?') from notification_attempt a"
                        + " join notification n on n.id = a.notification_id"
                        + " where n.case_id = ? order by n.id, a.number",
                id(number));
    }

    /** Has a person say how they want to be reached. */
    public static void reach(
            ApiCaller person,
            @Nullable String phone,
            @Nullable String webhook,
            String... channels) {
        Map<String, Object> body = new HashMap<>();
        body.put("phone", phone);
        body.put("webhook", webhook);
        body.put("channels", List.of(channels));
        person.having(reachVersion(person)).put("/reach", body).expect(204);
    }

    /** The version of what they have said. */
    public static long reachVersion(ApiCaller person) {
        JsonNode reach = person.get("/reach").expect(200).json();
        return reach.path("version").asLong();
    }

    private static long id(String number) {
        return Long.parseLong(number.substring(2));
    }
}
