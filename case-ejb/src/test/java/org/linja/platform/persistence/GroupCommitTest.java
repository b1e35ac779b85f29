package org.linja.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class GroupCommitTest {
    private final ExecutorService people = Executors.newCachedThreadPool();
    private final ConcurrentLinkedQueue<List<String>> transactions = new ConcurrentLinkedQueue<>();
    private final Set<String> left = new HashSet<>();
    private final Set<String> broken = new HashSet<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);
    private final CountDownLatch stuck = new CountDownLatch(1);
    private final CountDownLatch freed = new CountDownLatch(1);
    private volatile Duration patience = Duration.ofHours(1);
    private final GroupCommit<String, String> group =
            new GroupCommit<>(new Writing(), () -> patience);

    /** Writes what it is given; what is slow ends when all have come. */
    private final class Writing implements GroupCommit.Work<String, String> {
        @Override
        public Map<String, String> together(List<String> several) {
            transactions.add(List.copyOf(several));
            if (several.stream().anyMatch(broken::contains)) {
                throw new IllegalStateException("together");
            }
            Map<String, String> done = new HashMap<>();
            several.stream()
                    .filter(one -> !left.contains(one))
                    .forEach(one -> done.put(one, one + " with " + (several.size() - 1)));
            return done;
        }

        @Override
        public String alone(String one) {
            transactions.add(List.of(one));
            if (one.equals("stuck")) {
                stuck.countDown();
                await(freed);
            }
            if (one.equals("slow")) {
                begun.countDown();
                await(go);
            }
            if (broken.contains(one)) {
                throw new IllegalArgumentException(one);
            }
            return one + " alone";
        }
    }

    @AfterEach
    void send_everybody_home() {
        people.shutdownNow();
    }

    @Test
    void who_finds_nobody_at_work_does_their_own_at_once() {
        assertThat(group.take("a")).isEqualTo("a alone");
        assertThat(group.take("b")).isEqualTo("b alone");
        assertThat(transactions).containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void those_who_come_while_others_are_at_work_are_done_together() throws Exception {
        List<Future<String>> three = meanwhile("a", "b", "c");

        assertThat(answers(three)).containsExactlyInAnyOrder("a with 2", "b with 2", "c with 2");
        assertThat(transactions).containsExactly(List.of("slow"), List.of("a", "b", "c"));
    }

    @Test
    void of_very_many_no_more_than_sixteen_at_a_time() throws Exception {
        List<Future<String>> many =
                meanwhile(IntStream.range(0, 40).mapToObj(i -> "n" + i).toArray(String[]::new));

        answers(many);
        assertThat(transactions.stream().map(List::size)).containsExactly(1, 16, 16, 8);
    }

    @Test
    void what_is_left_is_done_alone_by_whoever_brought_it() throws Exception {
        left.add("b");

        assertThat(answers(meanwhile("a", "b", "c")))
                .containsExactlyInAnyOrder("a with 2", "b alone", "c with 2");
    }

    @Test
    void of_two_that_are_equal_one_is_done_after_the_other() throws Exception {
        answers(meanwhile("b", "a", "a"));

        assertThat(transactions).containsExactly(List.of("slow"), List.of("b", "a"), List.of("a"));
    }

    @Test
    void where_one_breaks_what_all_do_each_is_done_by_itself_and_hears_of_its_own_failure()
            throws Exception {
        broken.add("b");
        List<Future<String>> three = meanwhile("a", "b", "c");

        assertThat(three.get(0).get()).isEqualTo("a alone");
        assertThat(three.get(2).get()).isEqualTo("c alone");
        assertThatThrownBy(three.get(1)::get)
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_failure_keeps_nobody_from_being_next() throws Exception {
        broken.add("slow");

        assertThat(answers(meanwhile("a", "b"))).containsExactly("a with 1", "b with 1");
        assertThat(group.take("d")).isEqualTo("d alone");
    }

    @Test
    void nobody_waits_for_one_who_is_stuck() {
        patience = Duration.ofMillis(20);
        assertThat(come("stuck")).isNotNull();
        await(stuck);

        assertThat(group.take("a")).isEqualTo("a alone");
        freed.countDown();
        assertThat(group.take("b")).isEqualTo("b alone");
    }

    @Test
    void who_has_taken_over_hands_on_though_the_other_is_stuck_still() throws Exception {
        patience = Duration.ofMillis(20);
        assertThat(come("stuck")).isNotNull();
        await(stuck);

        assertThat(answers(meanwhile("a", "b", "c")))
                .containsExactlyInAnyOrder("a with 2", "b with 2", "c with 2");
        assertThat(transactions)
                .containsExactly(List.of("stuck"), List.of("slow"), List.of("a", "b", "c"));
    }

    @Test
    void one_who_was_stuck_hands_on_nothing_any_more() throws Exception {
        patience = Duration.ofMillis(20);
        Future<String> late = come("stuck");
        await(stuck);

        List<Future<String>> two =
                meanwhile(
                        () -> {
                            freed.countDown();
                            assertThat(late).succeedsWithin(Duration.ofSeconds(10));
                            assertThat(group.waiting()).isEqualTo(2);
                        },
                        "a",
                        "b");

        assertThat(answers(two)).containsExactlyInAnyOrder("a with 1", "b with 1");
    }

    private Future<String> come(String one) {
        return people.submit(() -> group.take(one));
    }

    /** These come, in this order, while another is at work; none of them is impatient. */
    private List<Future<String>> meanwhile(String... these) {
        return meanwhile(() -> {}, these);
    }

    private List<Future<String>> meanwhile(Runnable then, String... these) {
        assertThat(come("slow")).isNotNull();
        await(begun);
        patience = Duration.ofHours(1);
        List<Future<String>> come = new ArrayList<>();
        for (String one : these) {
            come.add(come(one));
            while (group.waiting() < come.size()) {
                Thread.onSpinWait();
            }
        }
        then.run();
        go.countDown();
        return come;
    }

    private static List<String> answers(List<Future<String>> futures)
            throws InterruptedException, ExecutionException {
        List<String> answers = new ArrayList<>();
        for (Future<String> one : futures) {
            answers.add(one.get());
        }
        return answers;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
