package org.linja.platform.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.linja.contracts.rules.ContractTerms;

class LanguagesTest {
    @Test
    void whoever_speaks_another_language_is_answered_in_english() {
        assertThat(Languages.localeOf("fi")).isEqualTo(Locale.forLanguageTag("fi"));
        assertThat(Languages.localeOf("sv")).isEqualTo(Locale.ENGLISH);
        assertThat(Languages.localeOf("")).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void a_contract_can_be_published_in_each_of_them() {
        assertThat(ContractTerms.LANGUAGES).isEqualTo(Languages.ALL);
    }
}
