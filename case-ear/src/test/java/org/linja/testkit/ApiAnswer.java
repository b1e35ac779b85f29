package org.linja.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;

/** What the API answered. */
public record ApiAnswer(HttpResponse<String> http) {
    public int status() {
        return http.statusCode();
    }

    public JsonNode json() {
        return Json.read(http.body());
    }

    /** Expects this status and goes on. */
    public ApiAnswer expect(int status) {
        assertThat(status()).as(http.request().uri() + " " + http.body()).isEqualTo(status);
        return this;
    }

    /** Expects a refusal as RFC 9457 writes it, and nothing else. */
    public ApiAnswer expectProblem(int status, String slug) {
        expect(status);
        assertThat(http.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(http.headers().firstValue("Location")).isEmpty();
        JsonNode problem = json();
        assertThat(problem.path("type").asText()).endsWith(":" + slug);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("detail").asText()).isNotBlank();
        assertThat(problem.path("instance").asText()).isEqualTo(http.request().uri().getPath());
        assertThat(http.headers().firstValue("X-Request-Id"))
                .hasValue(problem.path("requestId").asText());
        return this;
    }

    /** Expects that exactly this field is named as wrong, for this reason. */
    public ApiAnswer expectError(String field, String key) {
        expectProblem(400, "invalid-input");
        return expectFault(field, key);
    }

    /** That a refusal of any kind names just this field and why. */
    public ApiAnswer expectFault(String field, String key) {
        assertThat(Json.each(json().path("errors"), "field")).containsExactly(field);
        assertThat(Json.each(json().path("errors"), "key")).containsExactly(key);
        assertThat(json().path("errors").path(0).path("message").asText()).isNotBlank();
        return this;
    }

    public String detail() {
        return json().path("detail").asText();
    }

    /** The number of the case that the answer is about. */
    public String number() {
        return json().path("case").path("number").asText();
    }

    public long version() {
        return json().path("case").path("version").asLong();
    }
}
