package org.linja.web.kit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linja.sla.rules.ClockExplanation;
import org.linja.sla.rules.ClockReading;
import org.linja.sla.rules.ClockSegment;
import org.linja.sla.rules.ClockState;
import org.linja.sla.rules.ClockStory;
import org.linja.sla.rules.Hands;
import org.linja.sla.rules.SecondReading;
import org.linja.sla.rules.SegmentKind;
import org.linja.sla.rules.SegmentReason;

/** Draws clock readings: the one place that turns them into bars and sentences. */
@Named("clocks")
@RequestScoped
public class ClockFaces {
    private static final int NEAR_SHARE = 4;

    /** Time that counts one way in one's hands. */
    private record Held(Hands hands, SegmentKind kind) {}

    @Inject Words words;
    @Inject ZonedTimes times;
    @Inject ActiveLocale active;

    /** The clocks in the order of their deadlines; those that are stopped stand last. */
    public List<ClockFace> of(List<ClockStory> stories) {
        return stories.stream().map(this::face).sorted(BY_URGENCY).toList();
    }

    /** The same, each with the sentence that explains its deadline. */
    public List<ClockFace> of(List<ClockStory> stories, List<ClockExplanation> explanations) {
        return stories.stream()
                .map(story -> face(story).because(told(story.governing(), explanations)))
                .sorted(BY_URGENCY)
                .toList();
    }

    private @Nullable String told(ClockReading reading, List<ClockExplanation> explanations) {
        return explanations.stream()
                .filter(why -> why.explains(reading))
                .findFirst()
                .map(why -> TimeStory.of(active.getLocale(), active.getZone(), why))
                .orElse(null);
    }

    /** One clock in each of its readings, the governing one first. */
    public List<ClockFace> readings(@Nullable ClockStory story) {
        List<ClockFace> faces = new ArrayList<>(2);
        if (story != null) {
            faces.add(face(story));
            if (story.other() != null) {
                faces.add(face(story.other(), null));
            }
        }
        return faces;
    }

    /** The clock whose deadline comes next, or null when none is open. */
    public @Nullable ClockFace next(List<ClockStory> stories) {
        return of(stories).stream().filter(ClockFace::open).findFirst().orElse(null);
    }

    /** The sign of a state, beside its word and its colour. */
    public String icon(String state) {
        return switch (state) {
            case "merged" -> "arrow-right";
            case "near" -> "exclamation-circle";
            case "missed" -> "times-circle";
            case "paused" -> "pause-circle";
            case "met" -> "check-circle";
            case "undecidable" -> "question-circle";
            default -> "clock";
        };
    }

    private static final Comparator<ClockFace> BY_URGENCY =
            Comparator.comparing((ClockFace face) -> !face.open())
                    .thenComparing(
                            ClockFace::dueAt, Comparator.nullsLast(Comparator.naturalOrder()));

    private ClockFace face(ClockStory story) {
        ClockReading other = story.other();
        return face(story.governing(), other == null ? null : doubted(other, story.because()));
    }

    /** The other reading in one sentence, with what makes it differ. */
    private String doubted(ClockReading other, Set<SecondReading> because) {
        Instant due = other.dueAt();
        String state = words.say("clock-state." + other.state().slug());
        String used = times.span(other.elapsed());
        String reasons =
                because.stream()
                        .map(reason -> words.say("second-reading." + reason.slug()))
                        .collect(Collectors.joining(", "));
        return due == null
                ? words.say("clock-why.other-open", reasons, state, used)
                : words.say("clock-why.other", List.of(reasons, state, used, times.full(due)));
    }

    private ClockFace face(ClockReading reading, @Nullable String other) {
        List<ClockSegment> partition = reading.partition();
        Instant from = reading.startedAt();
        Instant shown = partition.isEmpty() ? from : partition.get(partition.size() - 1).to();
        Instant due = reading.dueAt();
        Instant until = due != null && due.isAfter(shown) ? due : shown;
        double whole = Math.max(1, Duration.between(from, until).toSeconds());
        List<ClockFace.Span> spans = new ArrayList<>();
        for (ClockSegment segment : partition) {
            if (segment.kind() != SegmentKind.NOT_OWED) {
                spans.add(span(segment, from, whole));
            }
        }
        return new ClockFace(
                reading.kind().slug(),
                state(reading),
                reading.remaining(),
                due,
                reading.stoppedAt(),
                spans,
                due == null ? null : percent(Duration.between(from, due), whole),
                why(reading),
                aloud(partition),
                other,
                null,
                stretches(reading));
    }

    /** Every stretch in words, for who would rather read than look. */
    private List<ClockFace.Stretch> stretches(ClockReading reading) {
        return reading.partition().stream()
                .map(
                        segment ->
                                new ClockFace.Stretch(
                                        segment.from(),
                                        segment.to(),
                                        times.span(segment.length()),
                                        words.say("segment." + segment.kind().slug()),
                                        words.say("segment-reason." + segment.reason().slug()),
                                        words.say("hands." + segment.hands().slug())))
                .toList();
    }

    private ClockFace.Span span(ClockSegment segment, Instant from, double whole) {
        boolean counted = segment.kind() == SegmentKind.RUNNING;
        String hands = segment.hands().slug();
        return new ClockFace.Span(
                percent(Duration.between(from, segment.from()), whole),
                percent(segment.length(), whole),
                counted ? "hands-" + hands : "clock-paused",
                say(segment.hands(), segment.kind(), segment.length()));
    }

    private String say(Hands hands, SegmentKind kind, Duration length) {
        return words.say(
                "clock-why.span",
                words.say("hands." + hands.slug()),
                words.say("segment." + kind.slug()),
                times.span(length));
    }

    /** The bar for who hears it: in whose hands how much counted as what, in order. */
    private String aloud(List<ClockSegment> partition) {
        Map<Held, Duration> sums = new LinkedHashMap<>();
        for (ClockSegment segment : partition) {
            sums.merge(new Held(segment.hands(), segment.kind()), segment.length(), Duration::plus);
        }
        return sums.entrySet().stream()
                .map(sum -> say(sum.getKey().hands(), sum.getKey().kind(), sum.getValue()))
                .collect(Collectors.joining(". "));
    }

    private String state(ClockReading reading) {
        boolean near =
                reading.state() == ClockState.RUNNING
                        && reading.remaining().compareTo(reading.budget().dividedBy(NEAR_SHARE))
                                <= 0;
        return near ? "near" : reading.state().slug();
    }

    private String why(ClockReading reading) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                words.say(
                        "clock-why.counted",
                        times.span(reading.elapsed()),
                        times.span(reading.budget())));
        for (SegmentReason reason : SegmentReason.values()) {
            Duration sum =
                    reading.partition().stream()
                            .filter(segment -> segment.reason() == reason)
                            .map(ClockSegment::length)
                            .reduce(Duration.ZERO, Duration::plus);
            if (reason != SegmentReason.OWED && !sum.isZero()) {
                sentences.add(words.say("clock-why." + reason.slug(), times.span(sum)));
            }
        }
        return String.join(" ", sentences);
    }

    private static String percent(Duration part, double whole) {
        double share = Math.min(100, 100 * part.toSeconds() / whole);
        return String.format(Locale.ROOT, "%.3f%%", share);
    }
}
