package org.linja.rest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Every endpoint of the API, read from the code. */
final class Endpoints {
    static final JavaClasses REST = new ClassFileImporter().importPackages("org.linja.rest");

    private Endpoints() {}

    /** One endpoint: its path below {@code /api/v1}, its verb and whom its annotation lets in. */
    record Endpoint(Class<?> resource, Method method, String path, String verb) {
        Set<String> roles() {
            RolesAllowed allowed = method.getAnnotation(RolesAllowed.class);
            return allowed == null ? Set.of() : new TreeSet<>(Arrays.asList(allowed.value()));
        }
    }

    static List<Endpoint> all() {
        return REST.stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .<Class<?>>map(JavaClass::reflect)
                .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
                .filter(method -> verb(method).isPresent())
                .map(
                        method ->
                                new Endpoint(
                                        method.getDeclaringClass(),
                                        method,
                                        path(method),
                                        verb(method).orElseThrow()))
                .toList();
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .flatMap(type -> Optional.ofNullable(type.getAnnotation(HttpMethod.class)).stream())
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String path(Method method) {
        Path above = method.getDeclaringClass().getAnnotation(Path.class);
        Path below = method.getAnnotation(Path.class);
        return "/" + above.value() + (below == null ? "" : "/" + below.value());
    }
}
