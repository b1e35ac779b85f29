package org.linja.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.linja.calendars.rules.TimeZones;
import org.linja.platform.rules.Sha256;

/**
 * The rule that opinions of this program are judged by, so that two opinions can be told apart that
 * were judged by different ones.
 *
 * @param version rises when somebody changes on purpose what a verdict is; an ADR says why
 * @param sha256 over the compiled classes that make a verdict: it also shows what nobody meant
 * @param timeZones the version of the time-zone database that Java counts with
 */
record JudgingRule(String version, String sha256, String timeZones) {
    private static final String VERSION = "3";

    /** Every class outside the platform that a verdict is made by; a test finds what is missing. */
    static final List<String> CLASSES =
            List.of(
                    "org.linja.audit.rules.OtherVerdict",
                    "org.linja.audit.rules.SlaAudit",
                    "org.linja.audit.rules.TermsBook",
                    "org.linja.audit.rules.Verdict",
                    "org.linja.audit.rules.VerdictKind",
                    "org.linja.audit.rules.LineAt",
                    "org.linja.calendars.rules.BusinessCalendar",
                    "org.linja.calendars.rules.BusinessTime",
                    "org.linja.calendars.rules.CalendarBreak",
                    "org.linja.calendars.rules.CalendarExhausted",
                    "org.linja.calendars.rules.Deadline",
                    "org.linja.calendars.rules.OpenSpan",
                    "org.linja.calendars.rules.OpenYear",
                    "org.linja.calendars.rules.Pause",
                    "org.linja.calendars.rules.TimeWindow",
                    "org.linja.calendars.rules.WallClock",
                    "org.linja.calendars.rules.WorkingWeek",
                    "org.linja.contracts.rules.AnswerClass",
                    "org.linja.contracts.rules.BoundTerms",
                    "org.linja.contracts.rules.CaseRules",
                    "org.linja.contracts.rules.Channel",
                    "org.linja.contracts.rules.ChannelPolicy",
                    "org.linja.contracts.rules.ClockTarget",
                    "org.linja.contracts.rules.Component",
                    "org.linja.contracts.rules.ContractTerms",
                    "org.linja.contracts.rules.ImpactQuestion",
                    "org.linja.contracts.rules.QuietHours",
                    "org.linja.contracts.rules.Responsibility",
                    "org.linja.contracts.rules.SecondPair",
                    "org.linja.contracts.rules.Severity",
                    "org.linja.contracts.rules.SeverityRule",
                    "org.linja.contracts.rules.SeverityTable",
                    "org.linja.journal.rules.Entry",
                    "org.linja.journal.rules.EntryKind",
                    "org.linja.platform.rules.SlugTable",
                    "org.linja.platform.rules.Slugged",
                    "org.linja.sla.rules.AnswerElement",
                    "org.linja.sla.rules.ClockKind",
                    "org.linja.sla.rules.ClockMeasure",
                    "org.linja.sla.rules.ClockReading",
                    "org.linja.sla.rules.ClockRule",
                    "org.linja.sla.rules.ClockSegment",
                    "org.linja.sla.rules.ClockState",
                    "org.linja.sla.rules.ClockStory",
                    "org.linja.sla.rules.ClockTerms",
                    "org.linja.sla.rules.ClockTimeline",
                    "org.linja.sla.rules.ClockWarning",
                    "org.linja.sla.rules.Correction",
                    "org.linja.sla.rules.CorrectionRefusal",
                    "org.linja.sla.rules.Corrections",
                    "org.linja.sla.rules.Hands",
                    "org.linja.sla.rules.HandsHistory",
                    "org.linja.sla.rules.Happened",
                    "org.linja.sla.rules.HeldBy",
                    "org.linja.sla.rules.PauseCause",
                    "org.linja.sla.rules.PromisedClock",
                    "org.linja.sla.rules.SecondReading",
                    "org.linja.sla.rules.SegmentKind",
                    "org.linja.sla.rules.SegmentReason",
                    "org.linja.sla.rules.SeverityStanding",
                    "org.linja.sla.rules.Standpoint",
                    "org.linja.sla.rules.StopRule",
                    "org.linja.sla.rules.TermsHistory");

    private static final class InForce {
        static final JudgingRule RULE =
                new JudgingRule(VERSION, fingerprint(), TimeZones.version());
    }

    /** The rule of the running program. */
    static JudgingRule inForce() {
        return InForce.RULE;
    }

    private static String fingerprint() {
        MessageDigest digest = Sha256.begun();
        allClasses()
                .forEach(
                        type -> {
                            digest.update(type.getName().getBytes(StandardCharsets.UTF_8));
                            digest.update(compiled(type));
                        });
        return Sha256.hex(digest);
    }

    private static Stream<Class<?>> allClasses() {
        return CLASSES.stream()
                .map(JudgingRule::named)
                .<Class<?>>flatMap(type -> Arrays.stream(type.getNestMembers()))
                .sorted(Comparator.comparing(Class::getName));
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException("The rule lacks a class of its own", missing);
        }
    }

    private static byte[] compiled(Class<?> type) {
        String name = type.getName();
        String file = name.substring(name.lastIndexOf('.') + 1) + ".class";
        try (InputStream in = Objects.requireNonNull(type.getResourceAsStream(file), file)) {
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
