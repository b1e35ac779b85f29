package org.linja.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linja.platform.security.Role;
import org.linja.web.kit.Words;

class RailGroupTest {
    static List<String> roles() {
        return Role.ALL;
    }

    @Test
    void every_place_is_a_page_and_has_its_words() {
        for (RailGroup group : RailGroup.ALL) {
            assertThat(Words.knows(Locale.ENGLISH, "desk.rail.group." + group.name())).isTrue();
            for (RailGroup.Place place : group.places()) {
                assertThat(Path.of("src/main/webapp" + place.to() + ".xhtml"))
                        .matches(Files::exists);
                assertThat(Words.knows(Locale.ENGLISH, "desk.rail." + place.name())).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("roles")
    void a_telephone_shows_the_first_four_places_whatever_their_group(String role) {
        List<RailGroup.Place> places = placesOf(Set.of(role)).toList();
        assertThat(places.stream().limit(RailGroup.HANDY)).allMatch(RailGroup.Place::handy);
        assertThat(places.stream().skip(RailGroup.HANDY)).noneMatch(RailGroup.Place::handy);
    }

    @ParameterizedTest
    @MethodSource("roles")
    void nobody_sees_a_heading_with_nothing_under_it(String role) {
        assertThat(RailGroup.openTo(Set.of(role))).noneMatch(group -> group.places().isEmpty());
    }

    @Test
    void each_begins_with_what_is_done_most() {
        assertThat(names(Role.LINE_1))
                .startsWith("phone-call", "queue", "alerts", "promises", "answers")
                .doesNotContain("customers", "opinions", "people");
        assertThat(names(Role.LINE_2)).startsWith("queue", "alerts").doesNotContain("phone-call");
        assertThat(names(Role.AUDITOR)).startsWith("opinions", "queue").doesNotContain("alerts");
        assertThat(names(Role.ADMINISTRATOR))
                .startsWith("roster", "rounds", "customers", "contracts")
                .doesNotContain("queue", "looks");
        assertThat(names(Role.CUSTOMER)).isEmpty();
    }

    private static List<String> names(String role) {
        return placesOf(Set.of(role)).map(RailGroup.Place::name).toList();
    }

    private static Stream<RailGroup.Place> placesOf(Set<String> roles) {
        return RailGroup.openTo(roles).stream().flatMap(group -> group.places().stream());
    }
}
