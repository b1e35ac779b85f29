package org.linja.notifications.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linja.notifications.rules.RequestTemplate.Form;

class RequestTemplateTest {
    private static final Map<String, String> VALUES =
            Map.of("to", "+358401234567", "text", "\"}, {to} \\ &x=1\n", "key", "L-1.r1.p2.a1");

    @Test
    void in_json_a_value_stays_a_value() {
        RequestTemplate template =
                new RequestTemplate("{\"a\":{\"to\":\"{to}\",\"text\":\"{text}\"}}", Form.JSON);
        assertThat(template.filled(VALUES))
                .isEqualTo(
                        "{\"a\":{\"to\":\"+358401234567\","
                                + "\"text\":\"\\\"}, {to} \\\\ &x=1\\u000a\"}}");
    }

    @Test
    void in_a_form_a_value_stays_a_value() {
        RequestTemplate template = new RequestTemplate("to={to}&text={text}&id={key}", Form.FORM);
        assertThat(template.filled(VALUES))
                .isEqualTo(
                        "to=%2B358401234567&text=%22%7D%2C+%7Bto%7D+%5C+%26x%3D1%0A&id=L-1.r1.p2.a1");
    }

    @Test
    void a_place_that_does_not_exist_is_found_when_the_house_starts() {
        assertThatThrownBy(() -> new RequestTemplate("to={number}", Form.FORM))
                .hasMessageContaining("number");
    }
}
