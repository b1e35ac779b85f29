package org.linja.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linja.platform.security.Role;
import org.linja.web.signin.PageRules;
import org.linja.web.signin.PageRules.PageRule;

/**
 * Who may call what, read from the code and compared with the table that people have agreed on. A
 * new endpoint or page without its row fails; so does an endpoint that lets in more, or fewer, than
 * the use cases it calls.
 */
class RoleMatrixTest {
    private static final java.nio.file.Path TABLE =
            java.nio.file.Path.of("..", "ops", "docs", "role-matrix.md");
    private static final java.nio.file.Path AS_BUILT =
            java.nio.file.Path.of("target", "role-matrix.md");
    private static final java.nio.file.Path PAGES = java.nio.file.Path.of("src/main/webapp");
    private static final String EVERYBODY = "everybody";

    private final JavaClasses rest = new ClassFileImporter().importPackages("org.linja.rest");

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
        assertThat(resources()).isNotEmpty();
        for (Class<?> resource : resources()) {
            for (Method method : endpointsOf(resource)) {
                assertThat(rolesOf(method))
                        .as("%s.%s", resource.getSimpleName(), method.getName())
                        .isEqualTo(rolesOfUseCases(resource, method));
            }
        }
    }

    @Test
    void every_page_has_a_rule_and_every_rule_of_a_folder_has_a_page() throws IOException {
        assertThat(pages()).isNotEmpty();
        for (String page : pages().keySet()) {
            assertThat(PageRules.of(page.substring("page ".length()))).as(page).isPresent();
        }
    }

    private Map<String, Set<String>> endpoints() {
        Map<String, Set<String>> rows = new TreeMap<>();
        for (Class<?> resource : resources()) {
            for (Method method : endpointsOf(resource)) {
                rows.put(
                        path(resource, method) + ' ' + verb(method).orElseThrow(), rolesOf(method));
            }
        }
        return rows;
    }

    private static Map<String, Set<String>> pages() throws IOException {
        Map<String, Set<String>> rows = new TreeMap<>();
        try (Stream<java.nio.file.Path> files = Files.walk(PAGES)) {
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

    private List<Class<?>> resources() {
        return rest.stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .<Class<?>>map(JavaClass::reflect)
                .toList();
    }

    private static List<Method> endpointsOf(Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods())
                .filter(method -> verb(method).isPresent())
                .toList();
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .flatMap(type -> Optional.ofNullable(type.getAnnotation(HttpMethod.class)).stream())
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String path(Class<?> resource, Method method) {
        Path below = method.getAnnotation(Path.class);
        return "/api/v1/"
                + resource.getAnnotation(Path.class).value()
                + (below == null ? "" : "/" + below.value());
    }

    private static Set<String> rolesOf(Method method) {
        RolesAllowed allowed = method.getAnnotation(RolesAllowed.class);
        return allowed == null ? Set.of() : new TreeSet<>(Arrays.asList(allowed.value()));
    }

    /**
     * What looks (its name begins with Show, Find or Fetch) may be called by whoever may act; where
     * an endpoint does both, the act decides.
     */
    private Set<String> rolesOfUseCases(Class<?> resource, Method method) {
        JavaClass type = rest.get(resource);
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
                .append(" in the last column.\n\n| What |");
        Role.ALL.forEach(role -> text.append(' ').append(role).append(" |"));
        text.append(" not signed in |\n|---|");
        text.append("---|".repeat(Role.ALL.size() + 1)).append('\n');
        rows.forEach(
                (what, roles) -> {
                    boolean open = roles.contains(EVERYBODY);
                    text.append("| `").append(what).append("` |");
                    for (String role : Role.ALL) {
                        text.append(open || roles.contains(role) ? " x |" : " . |");
                    }
                    text.append(open ? " x |\n" : " . |\n");
                });
        return text.toString();
    }
}
