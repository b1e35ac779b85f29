package org.linja.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linja.contracts.rules.ContractTerms;
import org.linja.contracts.rules.ImpactQuestion;
import org.linja.contracts.rules.TableCheck;
import org.linja.contracts.rules.TableFindings;
import org.linja.contracts.rules.TermsDraft;
import org.linja.contracts.rules.VersionStanding;
import org.linja.platform.problem.FieldError;
import org.linja.platform.problem.Problem;

/** A contract as text keeps to its published schema, and nothing else is taken for one. */
class ContractSchemaTest {
    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(ContractFile.schema(), InputFormat.JSON);

    @ParameterizedTest
    @ValueSource(strings = {"acme", "globex", "valtti", "uci"})
    void every_shipped_contract_keeps_to_the_schema_and_comes_back_the_same(String name)
            throws IOException {
        ContractTerms terms = ContractText.parse(demo(name));
        ContractFile exported = ContractFile.of(row(terms));
        assertThat(faults(exported.text())).isEmpty();
        assertThat(faults("{\"contract\": \"ACME-A\", \"terms\": " + demo(name) + "}")).isEmpty();
        NewContractVersion read =
                ContractFile.read(exported.text().getBytes(StandardCharsets.UTF_8));
        assertThat(read.terms()).isEqualTo(TermsDraft.of(terms));
        assertThat(read.basedOn()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme", "globex", "valtti", "uci"})
    void the_table_of_every_shipped_contract_has_neither_hole_nor_overlap(String name)
            throws IOException {
        ContractTerms terms = ContractText.parse(demo(name));
        List<String> keys = terms.questions().stream().map(ImpactQuestion::key).toList();
        TableFindings findings = TableCheck.of(keys, terms.severities().rules());
        assertThat(findings.isSound()).isTrue();
        assertThat(findings.combinations()).isEqualTo(1 << keys.size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"hotline\": | \"hotlines\": | terms.hotlines",
                "\"budget\": | \"bonus\": 1, \"budget\": | terms.targets.critical.0.bonus",
                "\"when\": | \"unless\": {}, \"when\": | terms.severities.0.unless",
                "\"responsibility\": | \"owner\": \"x\", \"responsibility\": | terms.components.0.owner",
                "\"arbiter\": | \"judge\": \"x\", \"arbiter\": | terms.disputes.judge",
                "\"contract\": | \"kontract\": 1, \"contract\": | kontract"
            })
    void a_field_that_nobody_knows_is_refused_with_its_path_by_reader_and_schema(
            String before, String after, String path) throws IOException {
        String text =
                ContractFile.of(row(ContractText.parse(demo("acme"))))
                        .text()
                        .replaceFirst(before, after);
        assertThat(faults(text)).isNotEmpty();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> ContractFile.read(text.getBytes(StandardCharsets.UTF_8)))
                .satisfies(
                        problem ->
                                assertThat(problem.errors())
                                        .extracting(FieldError::field)
                                        .contains(path));
    }

    @Test
    void what_is_no_json_object_and_what_is_too_long_is_refused() {
        for (String text :
                new String[] {"", "[]", "{", "{}x", "{\"contract\": \"A\", \"contract\": \"B\"}"}) {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> ContractFile.read(text.getBytes(StandardCharsets.UTF_8)));
        }
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> ContractFile.read(new byte[ContractFile.LONGEST + 1]));
    }

    private static List<String> faults(String text) {
        return SCHEMA.validate(text, InputFormat.JSON).stream().map(Object::toString).toList();
    }

    private static ContractRow row(ContractTerms terms) {
        return new ContractRow(
                1,
                "ACME",
                "Acme",
                "Etc/UTC",
                "ACME-PLATINUM",
                3,
                Instant.EPOCH,
                null,
                VersionStanding.IN_FORCE,
                terms,
                "",
                null,
                null,
                null);
    }

    private static String demo(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        ContractSchemaTest.class.getResourceAsStream(
                                "/org/linja/demo/" + name + ".json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
