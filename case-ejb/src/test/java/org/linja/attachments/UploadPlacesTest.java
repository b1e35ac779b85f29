package org.linja.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linja.attachments.UploadPlaces.Place;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Actor;

/** Who finds a place for a file while others send slowly. */
class UploadPlacesTest {
    private final UploadPlaces places = new UploadPlaces();

    @Test
    void a_person_has_two_places_and_a_customer_four() {
        twice(1, 100L);
        expectNone(1, 100L);
        twice(2, 100L);
        expectNone(3, 100L);
        twice(4, 200L);
    }

    @Test
    void however_many_customers_send_the_house_finds_a_place() {
        for (long customer = 1; customer <= 2; customer++) {
            twice(10 * customer, customer);
            twice(10 * customer + 1, customer);
        }
        expectNone(30, 3L);
        twice(1, null);
        twice(2, null);
        expectNone(3, null);
    }

    @Test
    void a_place_given_back_is_free_again() {
        Place place = places.take(actor(1, 100L));
        places.take(actor(1, 100L));
        expectNone(1, 100L);
        place.giveBack();
        assertThat(places.take(actor(1, 100L))).isNotNull();
    }

    private void twice(long person, @Nullable Long customer) {
        places.take(actor(person, customer));
        places.take(actor(person, customer));
    }

    private void expectNone(long person, @Nullable Long customer) {
        assertThatThrownBy(() -> places.take(actor(person, customer)))
                .isInstanceOfSatisfying(
                        Problem.class,
                        refused ->
                                assertThat(refused.type())
                                        .isEqualTo(ProblemType.TOO_MANY_REQUESTS));
    }

    private static Actor actor(long person, @Nullable Long customer) {
        return new Actor(person, "person:" + person, customer, Set.of());
    }
}
