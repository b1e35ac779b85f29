package org.linja.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linja.people.rules.KeyScope;
import org.linja.platform.security.Role;
import org.linja.rest.Endpoints.Endpoint;
import org.linja.rest.kit.OpenToKeys;
import org.linja.web.signin.PageRules;
import org.linja.web.signin.PageRules.PageRule;

/**
 * Who may call what, read from the code and compared with the table that people have agreed on. A
 * new endpoint or page without its row fails; so does an endpoint that lets in more, or fewer, than
 * the use cases it calls.
 */
class RoleMatrixTest {
    private static final Path TABLE = Path.of("..", "ops", "docs", "role-matrix.md");
    private static final Path AS_BUILT = Path.of("target", "role-matrix.md");
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final String EVERYBODY = "everybody";

    /** Those that are given, and those that follow from a customer's person's right. */
    private static final List<String> ROLES =
            Stream.of(Role.ALL, Role.BY_RIGHT, List.of(Role.ENROLLING))
                    .flatMap(List::stream)
                    .toList();

    /** What a customer's program may with a key of each scope. */
    private static final Map<String, KeyScope> KEYS =
            new TreeMap<>(
                    Map.of(
                            "key to read", KeyScope.READ_CASES,
                            "key to write", KeyScope.WRITE_CASES));

    @Test
    void the_table_in_the_documents_is_what_the_code_does() throws IOException {
        Map<String, Set<String>> rows = new TreeMap<>(endpoints());
        rows.putAll(pages());
        String table = written(rows);
        Files.createDirectories(AS_BUILT.getParent());
        Files.writeString(AS_BUILT, table);
        assertThat(Files.readString(TABLE))
                .as("if the change is meant: cp case-web/%s ops/docs/role-matrix.md", AS_BUILT)
                .isEqualTo(table);
    }

    @Test
    void an_endpoint_lets_in_exactly_those_whom_its_use_cases_let_in() {
        assertThat(Endpoints.all()).isNotEmpty();
        for (Endpoint endpoint : Endpoints.all()) {
            assertThat(endpoint.roles())
                    .as("%s %s", endpoint.verb(), endpoint.path())
                    .isEqualTo(rolesOfUseCases(endpoint.resource(), endpoint.method()));
        }
    }

    @Test
    void every_page_has_a_rule() throws IOException {
        assertThat(pages()).isNotEmpty();
        for (String page : pages().keySet()) {
            assertThat(PageRules.of(page.substring("page ".length()))).as(page).isPresent();
        }
    }

    private static Map<String, Set<String>> endpoints() {
        Map<String, Set<String>> rows = new TreeMap<>();
        for (Endpoint endpoint : Endpoints.all()) {
            rows.put("/api/v1" + endpoint.path() + ' ' + endpoint.verb(), withKeys(endpoint));
        }
        return rows;
    }

    private static Set<String> withKeys(Endpoint endpoint) {
        Set<String> all = new TreeSet<>(endpoint.roles());
        if (endpoint.resource().isAnnotationPresent(OpenToKeys.class)) {
            KEYS.forEach(
                    (key, scope) -> {
                        if (!Collections.disjoint(
                                endpoint.roles(), scope.rolesWithin(Set.copyOf(ROLES)))) {
                            all.add(key);
                        }
                    });
        }
        return all;
    }

    private static Map<String, Set<String>> pages() throws IOException {
        Map<String, Set<String>> rows = new TreeMap<>();
        try (Stream<Path> files = Files.walk(PAGES)) {
            files.map(file -> "/" + PAGES.relativize(file).toString().replace('\\', '/'))
                    .filter(page -> page.endsWith(".xhtml") && !page.startsWith("/WEB-INF/"))
                    .forEach(
                            page ->
                                    rows.put(
                                            "page " + page,
                                            PageRules.of(page)
                                                    .map(RoleMatrixTest::roles)
                                                    .orElse(Set.of())));
        }
        return rows;
    }

    private static Set<String> roles(PageRule rule) {
        return rule.open() ? Set.of(EVERYBODY) : new TreeSet<>(rule.roles());
    }

    /**
     * What looks (its name begins with Show, Find or Fetch) may be called by whoever may act; where
     * an endpoint does both, the act decides.
     */
    private static Set<String> rolesOfUseCases(Class<?> resource, Method method) {
        JavaClass type = Endpoints.REST.get(resource);
        Set<Class<?>> called = new HashSet<>();
        Set<String> seen = new HashSet<>();
        type.getMethods().stream()
                .filter(candidate -> candidate.reflect().equals(method))
                .forEach(start -> collect(start, called, seen));
        assertThat(called).as("use cases of %s", method).isNotEmpty();
        Set<Class<?>> acts =
                called.stream()
                        .filter(useCase -> !looks(useCase))
                        .collect(Collectors.toCollection(HashSet::new));
        return (acts.isEmpty() ? called : acts)
                .stream()
                        .flatMap(
                                useCase ->
                                        Arrays.stream(
                                                useCase.getAnnotation(RolesAllowed.class).value()))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void collect(JavaMethod method, Set<Class<?>> useCases, Set<String> seen) {
        if (!seen.add(method.getFullName())) {
            return;
        }
        for (JavaMethodCall call : method.getMethodCallsFromSelf()) {
            Class<?> owner = call.getTargetOwner().reflect();
            if (owner.isAnnotationPresent(Stateless.class)) {
                useCases.add(owner);
            } else if (call.getTargetOwner().equals(method.getOwner())) {
                call.getTarget().resolveMember().ifPresent(next -> collect(next, useCases, seen));
            }
        }
    }

    private static boolean looks(Class<?> useCase) {
        String name = useCase.getSimpleName();
        return name.startsWith("Show") || name.startsWith("Find") || name.startsWith("Fetch");
    }

    private static String written(Map<String, Set<String>> rows) {
        StringBuilder text = new StringBuilder();
        text.append("# Who may do what\n\n")
                .append("Generated from the code by `RoleMatrixTest` and compared with it in every")
                .append(
                        " build. `x` = may, `.` = is refused (403; a case of another customer: 404)")
                .append(". Nobody who is not signed in may do anything but open the pages marked")
                .append(
                        " in the last column. Whoever has CUSTOMER_MEMBER or CUSTOMER_ADMINISTRATOR has CUSTOMER"
                                + " too. A key never may more than its maker.\n\n| What |");
        ROLES.forEach(role -> text.append(' ').append(role).append(" |"));
        KEYS.keySet().forEach(key -> text.append(' ').append(key).append(" |"));
        text.append(" not signed in |\n|---|");
        text.append("---|".repeat(ROLES.size() + KEYS.size() + 1)).append('\n');
        rows.forEach(
                (what, roles) -> {
                    boolean open = roles.contains(EVERYBODY);
                    text.append("| `").append(what).append("` |");
                    for (String role : ROLES) {
                        text.append(open || roles.contains(role) ? " x |" : " . |");
                    }
                    for (String key : KEYS.keySet()) {
                        text.append(open || roles.contains(key) ? " x |" : " . |");
                    }
                    text.append(open ? " x |\n" : " . |\n");
                });
        return text.toString();
    }
}
