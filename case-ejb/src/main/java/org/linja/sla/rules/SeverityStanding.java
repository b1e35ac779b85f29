package org.linja.sla.rules;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.rules.Severity;
import org.linja.journal.rules.Entry;
import org.linja.journal.rules.EntryKind;

/**
 * Which severity the house and which the customer gives a case, and who decides where they differ.
 * Live case and audit ask this one rule. While the two differ the house's governs and the
 * customer's is measured beside it; what an arbiter decides binds both from then on, and nothing
 * that was said before is forgotten.
 *
 * @param house what the house says, or is bound by
 * @param customer what the customer says, or is bound by
 * @param dispute what is open; null while the two agree or are bound
 * @param ruling the arbiter's word that both are bound by; null if there is none
 * @param told the last word of each side, and what they said before a ruling bound them
 * @param assessors everybody of the house who has assessed the case, as the journal names them
 * @param held all severities that the case is measured by, the governing one first
 */
public record SeverityStanding(
        Severity house,
        Severity customer,
        @Nullable Dispute dispute,
        @Nullable Word ruling,
        Sides told,
        Set<String> assessors,
        Map<Severity, HeldBy> held) {

    /** Under which name an entry says a severity. */
    public static final String SEVERITY = "severity";

    /** Under which name an entry says by which answers to the contract's questions. */
    public static final String ANSWERS = "answers";

    /** Under which name a dispute says who decides. */
    public static final String ARBITER = "arbiter";

    /** Under which name a dispute says by when. */
    public static final String UNTIL = "until";

    /**
     * What somebody said of the severity.
     *
     * @param seq the entry that says it
     * @param answers to the contract's questions, empty if none were given
     */
    public record Word(Severity severity, long seq, Instant at, String actor, String answers) {
        private static Word of(Entry entry) {
            String slug = entry.data().get(SEVERITY);
            if (slug == null) {
                throw new IllegalArgumentException(
                        "Entry %d of case %d names no severity"
                                .formatted(entry.seq(), entry.caseNumber()));
            }
            return new Word(
                    Severity.of(slug),
                    entry.seq(),
                    entry.occurredAt(),
                    entry.actor(),
                    entry.data().getOrDefault(ANSWERS, ""));
        }
    }

    /** Answers as an entry says them, one after the other in the order of their questions. */
    public static String written(Map<String, Boolean> answers) {
        return new TreeMap<>(answers)
                .entrySet().stream()
                        .map(each -> each.getKey() + (each.getValue() ? ":yes" : ":no"))
                        .collect(Collectors.joining(" "));
    }

    /** The last word of house and customer, whatever binds them now. */
    public record Sides(Word house, Word customer) {}

    /**
     * A difference that somebody is to decide.
     *
     * @param arbiter as the journal names people
     */
    public record Dispute(Instant since, String arbiter, Instant until, boolean overdue) {
        /** Whether the arbiter's time is over at {@code now}, and the journal does not say so. */
        public boolean isToBeNoted(Instant now) {
            return !overdue && !now.isBefore(until);
        }

        /**
         * What the entry says that notes it.
         *
         * @param called who is to hear of it, as entries name people; empty if there is nobody
         */
        public Map<String, String> noted(String called) {
            Map<String, String> data = new TreeMap<>();
            data.put(ARBITER, arbiter);
            data.put(UNTIL, until.toString());
            if (!called.isEmpty()) {
                data.put("to", called);
            }
            return data;
        }
    }

    /** Whether anything was said of the severity after the opening; mostly nothing. */
    public static boolean isTold(List<Entry> history) {
        for (int i = 0; i < history.size(); i++) {
            EntryKind kind = history.get(i).kind();
            if (kind == EntryKind.SEVERITY_ASSESSED || kind == EntryKind.SEVERITY_CLAIMED) {
                return true;
            }
        }
        return false;
    }

    /**
     * What the entries say, in order of occurrence, the opening first.
     *
     * @throws IllegalArgumentException if one of them names no severity
     */
    public static SeverityStanding of(List<Entry> happened) {
        Walk walk = new Walk(Word.of(happened.get(0)));
        for (Entry entry : happened.subList(1, happened.size())) {
            walk.hear(entry);
        }
        return walk.standing();
    }

    /** The severity whose clocks count in every total. */
    public Severity governing() {
        return house;
    }

    /** Whether house and customer differ. */
    public boolean isDisputed() {
        return house != customer;
    }

    /** Reads the history once, one entry after the other. */
    private static final class Walk {
        private final Set<Severity> disputed = EnumSet.noneOf(Severity.class);
        private final Map<Severity, HeldBy> overruled = new EnumMap<>(Severity.class);
        private final Set<String> assessors = new HashSet<>();
        private Word houseWord;
        private Word customerWord;
        private Severity house;
        private Severity customer;
        private @Nullable Dispute dispute;
        private @Nullable Word ruling;

        Walk(Word opening) {
            houseWord = opening;
            customerWord = opening;
            house = opening.severity();
            customer = opening.severity();
        }

        void hear(Entry entry) {
            switch (entry.kind()) {
                case SEVERITY_CHANGED -> {
                    houseWord = Word.of(entry);
                    customerWord = houseWord;
                    say(houseWord.severity(), houseWord.severity());
                }
                case SEVERITY_ASSESSED -> {
                    houseWord = Word.of(entry);
                    assessors.add(entry.actor());
                    say(houseWord.severity(), customer);
                }
                case SEVERITY_CLAIMED -> {
                    customerWord = Word.of(entry);
                    say(house, customerWord.severity());
                }
                case SEVERITY_DISPUTED -> dispute = disputeIn(entry);
                case DISPUTE_OVERDUE -> dispute = overdue(dispute);
                case SEVERITY_SETTLED -> settle(Word.of(entry));
                default -> {
                    // Of no matter to the severity.
                }
            }
        }

        private void say(Severity ofHouse, Severity ofCustomer) {
            if (ofHouse != house || ofCustomer != customer) {
                ruling = null;
            }
            house = ofHouse;
            customer = ofCustomer;
            if (house == customer) {
                dispute = null;
            } else {
                disputed.add(house);
                disputed.add(customer);
            }
        }

        private void settle(Word word) {
            overruled.put(house, HeldBy.HOUSE);
            overruled.put(customer, HeldBy.CUSTOMER);
            ruling = word;
            house = word.severity();
            customer = word.severity();
            dispute = null;
        }

        private static Dispute disputeIn(Entry entry) {
            return new Dispute(
                    entry.occurredAt(),
                    Objects.requireNonNullElse(entry.data().get(ARBITER), ""),
                    Instant.parse(Objects.requireNonNullElse(entry.data().get(UNTIL), "")),
                    false);
        }

        private static @Nullable Dispute overdue(@Nullable Dispute open) {
            return open == null
                    ? null
                    : new Dispute(open.since(), open.arbiter(), open.until(), true);
        }

        SeverityStanding standing() {
            return new SeverityStanding(
                    house,
                    customer,
                    dispute,
                    ruling,
                    new Sides(houseWord, customerWord),
                    Set.copyOf(assessors),
                    held());
        }

        private Map<Severity, HeldBy> held() {
            Map<Severity, HeldBy> held = new LinkedHashMap<>();
            held.put(house, heldHouse());
            if (house != customer) {
                held.put(customer, HeldBy.CUSTOMER);
            }
            for (Severity severity : disputed) {
                held.putIfAbsent(severity, overruled.getOrDefault(severity, HeldBy.GIVEN_UP));
            }
            return Collections.unmodifiableMap(held);
        }

        private HeldBy heldHouse() {
            if (house != customer) {
                return HeldBy.HOUSE;
            }
            return ruling == null ? HeldBy.BOTH : HeldBy.ARBITER;
        }
    }
}
