package org.linja.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linja.platform.problem.ProblemType;

/** The published contract says what the code does: the same paths, verbs and roles. */
class OpenApiTest {
    private static final Path CONTRACT = Path.of("src/main/resources/META-INF/openapi.yaml");
    private static final Pattern PATH = Pattern.compile("  (/\\S*):");
    private static final Pattern VERB = Pattern.compile("    (get|post|put|patch|delete):");
    private static final Pattern ROLES = Pattern.compile("      description: \"Roles: (.*)\\.\"");
    private static final Pattern ROLE = Pattern.compile("[A-Z][A-Z_0-9]+");

    @Test
    void the_contract_and_the_code_have_the_same_endpoints_and_roles() throws IOException {
        Map<String, Set<String>> built = new TreeMap<>();
        Endpoints.all()
                .forEach(
                        endpoint ->
                                built.put(
                                        endpoint.path() + ' ' + endpoint.verb(), endpoint.roles()));

        assertThat(published()).isNotEmpty().isEqualTo(built);
    }

    @Test
    void every_refusal_a_caller_can_meet_is_published() throws IOException {
        String contract = Files.readString(CONTRACT);

        // Any address may answer with the first three; the last is met at a page alone.
        assertThat(
                        Arrays.stream(ProblemType.values())
                                .filter(
                                        type ->
                                                !Set.of(
                                                                ProblemType.DEFECT,
                                                                ProblemType.METHOD_NOT_ALLOWED,
                                                                ProblemType.NOT_ACCEPTABLE,
                                                                ProblemType.KEY_WORTHLESS)
                                                        .contains(type))
                                .map(ProblemType::slug))
                .allSatisfy(slug -> assertThat(contract).contains('`' + slug + '`'));
    }

    private static Map<String, Set<String>> published() throws IOException {
        Map<String, Set<String>> endpoints = new TreeMap<>();
        String path = "";
        String verb = "";
        for (String line : Files.readAllLines(CONTRACT)) {
            Matcher matcher = PATH.matcher(line);
            if (matcher.matches()) {
                path = matcher.group(1);
            }
            matcher = VERB.matcher(line);
            if (matcher.matches()) {
                verb = matcher.group(1).toUpperCase(java.util.Locale.ROOT);
            }
            matcher = ROLES.matcher(line);
            if (matcher.matches()) {
                endpoints.put(path + ' ' + verb, roles(matcher.group(1)));
            }
        }
        return endpoints;
    }

    private static Set<String> roles(String text) {
        return ROLE.matcher(text)
                .results()
                .map(result -> result.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
