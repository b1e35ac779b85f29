package org.linja.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The first procedure of a case, at the API; most cases of tests have no other. */
public record AProcedure(String caseNumber) {
    private static final ApiCaller AINO = ApiCaller.as("aino");

    public static AProcedure of(String caseNumber) {
        return new AProcedure(caseNumber);
    }

    /** One that line 1 begins now. */
    public static AProcedure begun(String caseNumber, String template) {
        AINO.at(caseNumber)
                .post("/cases/" + caseNumber + "/procedures", Map.of("template", template))
                .expect(200);
        return of(caseNumber);
    }

    /** As line 1 sees it. */
    public JsonNode seen() {
        return AINO.get("/cases/" + caseNumber + "/procedures")
                .expect(200)
                .json()
                .path("items")
                .get(0);
    }

    /** The newest round of a step. */
    public JsonNode step(String code) {
        return steps().filter(one -> one.path("code").asText().equals(code))
                .max(Comparator.comparingInt(one -> one.path("round").asInt()))
                .orElseThrow(() -> new AssertionError(caseNumber + " has no " + code));
    }

    /** The steps whose turn it is. */
    public List<String> open() {
        return steps().filter(one -> one.path("state").asText().equals("open"))
                .map(one -> one.path("code").asText())
                .toList();
    }

    /** Lets somebody who has the case as it stands do something with a step. */
    public ApiAnswer act(ApiCaller person, String step, String act, Map<String, ?> body) {
        long version = AINO.get("/cases/" + caseNumber).expect(200).version();
        return person.having(version).post(path(step, act), body);
    }

    /** Where something is done with a step. */
    public String path(String step, String act) {
        return "/cases/%s/procedures/%s/steps/%s/%s"
                .formatted(caseNumber, seen().path("number").asText(), step, act);
    }

    private Stream<JsonNode> steps() {
        return StreamSupport.stream(seen().path("steps").spliterator(), false);
    }
}
