package org.linja.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a customer has besides cases, at the doors of its own people: something behind each address
 * of the API that names a thing of theirs, so that whoever must not see it has something to find.
 */
public final class Holdings {
    private static final ApiCaller AINO = ApiCaller.as("aino");
    private static final byte[] LOG = {'E', '-', '4', '1', '7', '\n'};

    private Holdings() {}

    /**
     * Adds them; returns their numbers by the first word of their address.
     *
     * @param number of a case that nobody has taken yet
     */
    public static Map<String, String> of(String customer, APortalPerson boss, String number) {
        Map<String, String> holdings = new TreeMap<>();
        // Nothing begins that asks for the word of somebody whom the customer does not have.
        boss.invites("signatory");
        holdings.put("approvals", approval(number));
        holdings.put("own-deviations", deviation(customer));
        holdings.put("own-people", invited(boss));
        holdings.put("api-keys", key(boss));
        holdings.put("attachments", file(boss, number));
        holdings.put("sessions", session(boss));
        return holdings;
    }

    /** A change that waits for whoever signs. */
    private static String approval(String number) {
        AINO.at(number).post("/cases/" + number + "/accept", Map.of()).expect(200);
        AProcedure change = AProcedure.begun(number, "planned-change");
        Map<String, String> asked =
                Map.of(
                        "what", "A larger disk",
                        "why", "It is full.",
                        "begins", "2027-01-01T02:00:00+02:00",
                        "ends", "2027-01-01T03:00:00+02:00",
                        "outage", "no");
        Map<String, String> plan =
                Map.of("back-out", "Lower it again.", "limit", "After an hour.", "tested", "yes");
        change.act(AINO, "request", "complete", Map.of("values", asked)).expect(200);
        change.act(ApiCaller.as("ilmari"), "plan", "complete", Map.of("values", plan)).expect(200);
        String digest = change.step("review").path("digest").asText();
        change.act(ApiCaller.as("kaisa"), "review", "approve", Map.of("digest", digest, "text", ""))
                .expect(200);
        return newest("procedure_step where kind = 'customer-approval' and case_id = ?", number);
    }

    /** A deviation that waits for whoever signs, at the contract of {@link ACustomer#under}. */
    public static String deviation(String customer) {
        Instant from = HouseDatabase.now().plus(Duration.ofDays(30));
        return ApiCaller.as("sanni")
                .post(
                        "/deviations",
                        Map.of(
                                "customer",
                                customer,
                                "contract",
                                customer + "-BASIC",
                                "from",
                                from.toString(),
                                "until",
                                from.plus(Duration.ofDays(30)).toString(),
                                "wording",
                                "We test ourselves.",
                                "reason",
                                "Our machines are certified as they stand.",
                                "changes",
                                List.of(
                                        Map.of(
                                                "template",
                                                "standard-diagnostics",
                                                "step",
                                                "tests",
                                                "act",
                                                "leave-out"))))
                .expect(201)
                .json()
                .path("number")
                .asText();
    }

    private static String invited(APortalPerson boss) {
        return boss.api()
                .post("/own-people", APortalPerson.words("member"))
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    private static String key(APortalPerson boss) {
        return boss.api()
                .post("/api-keys", Map.of("name", "Nightly", "scope", "read-cases"))
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    private static String file(APortalPerson boss, String number) {
        boss.api().bring("/cases/" + number + "/attachments?name=trace.log", LOG).expect(201);
        return boss.api()
                .get("/cases/" + number + "/attachments")
                .expect(200)
                .json()
                .path("items")
                .get(0)
                .path("key")
                .asText();
    }

    private static String session(APortalPerson boss) {
        return HouseDatabase.texts(
                        "select max(id)::text from person_session where person_id = ?", boss.id())
                .get(0);
    }

    private static String newest(String among, String number) {
        return HouseDatabase.texts(
                        "select max(id)::text from " + among, Long.valueOf(number.substring(2)))
                .get(0);
    }
}
