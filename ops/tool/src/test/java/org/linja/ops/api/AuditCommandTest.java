package org.linja.ops.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

/** What an audit prints is what the API said, and never a nought for a word it did not find. */
class AuditCommandTest {
    @Test
    void agreement_is_printed_in_cases_and_percent() throws JsonProcessingException {
        assertThat(
                        AuditCommand.agreement(
                                json(
                                        "{'severity':'medium','cases':23466,'agreeing':23299,'rejected':0}")))
                .contains("medium", "23466", "23299", "99.29 %");
    }

    @Test
    void a_field_the_api_does_not_know_is_loud() throws JsonProcessingException {
        JsonNode other = json("{'severity':'medium','cases':1,'agreed':1}");
        assertThatThrownBy(() -> AuditCommand.agreement(other)).hasMessageContaining("agreeing");
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }
}
