package org.linja.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linja.testkit.ACall;
import org.linja.testkit.ACustomer;
import org.linja.testkit.APerson;
import org.linja.testkit.ApiCaller;

/**
 * What an administrator names and words for others, in all three languages, written as markup and
 * script: it stands on the pages of customers and of the desk as the words it is.
 */
class HouseTextsIT {
    private static final String HOSTILE = "<img src=x onerror=hit()>";
    private static final String AS_WORDS = "&lt;img src=x onerror=hit()";

    private static String customer = "";
    private static String login = "";
    private static String number = "";

    @BeforeAll
    static void termsFullOfMarkup() {
        ObjectNode terms = ACustomer.terms();
        for (JsonNode question : terms.path("questions")) {
            spoil((ObjectNode) question.path("text"));
        }
        for (JsonNode rule : terms.path("severities")) {
            if (rule.path("criterion").isObject()) {
                spoil((ObjectNode) rule.path("criterion"));
            }
        }
        customer = ACustomer.under(terms);
        login = APerson.of(customer, HOSTILE);
        number = ApiCaller.as("aino").take(ACall.from(customer)).expect(201).number();
        ApiCaller.as("sanni")
                .post(
                        "/customers/" + customer + "/contacts",
                        Map.of("name", HOSTILE, "number", "+358401239911"))
                .expect(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "ru"})
    void no_word_of_the_house_is_markup_at_the_portal(String language) {
        Visitor reader = Visitor.plain().signIn(login, APerson.PASSWORD);
        reader.withHeader("Accept-Language", language);
        expectWords(reader, "/portal/open-case.xhtml");
        expectWords(reader, "/portal/case.xhtml?number=" + number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "ru"})
    void nor_at_the_desk(String language) {
        Visitor sanni = Visitor.plain().signIn("sanni").withHeader("Accept-Language", language);
        expectWords(sanni, "/contracts/contract.xhtml?code=" + customer + "-BASIC&version=1");
        expectWords(sanni, "/contracts/customer.xhtml?code=" + customer);
    }

    private static void spoil(ObjectNode words) {
        for (String language : List.of("en", "fi", "ru")) {
            words.put(language, HOSTILE + words.path(language).asText());
        }
    }

    private static void expectWords(Visitor reader, String address) {
        var page = reader.open(address);
        assertThat(page.statusCode()).as(address).isEqualTo(200);
        assertThat(page.body()).as(address).contains(AS_WORDS).doesNotContain(HOSTILE);
    }
}
