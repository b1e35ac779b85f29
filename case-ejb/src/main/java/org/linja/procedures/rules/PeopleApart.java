package org.linja.procedures.rules;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Whether the people there are suffice where the same one may not do two steps: three steps that
 * are to be apart need three people, however many roles two of them hold.
 */
final class PeopleApart {
    /** So many people are tried at most; who needs more has enough of them. */
    private static final int MOST_TRIES = 10_000;

    private final ProcedureTemplate template;
    private final Function<TemplateStep, Set<Long>> holders;
    private final Map<String, Set<Long>> may = new TreeMap<>();
    private final Map<String, Set<String>> apart = new HashMap<>();
    private int tries;

    private PeopleApart(ProcedureTemplate template, Function<TemplateStep, Set<Long>> holders) {
        this.template = template;
        this.holders = holders;
    }

    /**
     * Whether there is somebody for a step, and somebody else for whatever it is to be apart from,
     * and so on. What nobody holds at all is another fault.
     */
    static boolean isPossible(
            TemplateStep step,
            ProcedureTemplate template,
            Function<TemplateStep, Set<Long>> holders) {
        PeopleApart people = new PeopleApart(template, holders);
        people.gather(step);
        people.leaveOutWhatHasEnough();
        return people.assign(new HashMap<>());
    }

    private void gather(TemplateStep step) {
        Set<Long> people = holders.apply(step);
        if (people.isEmpty() || may.putIfAbsent(step.code(), people) != null) {
            return;
        }
        for (String other : step.apart()) {
            gather(template.step(other));
            if (may.containsKey(other)) {
                others(step.code()).add(other);
                others(other).add(step.code());
            }
        }
    }

    private Set<String> others(String step) {
        return apart.computeIfAbsent(step, key -> new TreeSet<>());
    }

    /** Where more may than there are steps to be apart from, somebody is always left. */
    private void leaveOutWhatHasEnough() {
        boolean less = true;
        while (less) {
            List<String> enough =
                    may.entrySet().stream()
                            .filter(one -> one.getValue().size() > rivals(one.getKey()))
                            .map(Map.Entry::getKey)
                            .limit(1)
                            .toList();
            less = may.keySet().removeAll(enough);
        }
    }

    private long rivals(String step) {
        return others(step).stream().filter(may::containsKey).count();
    }

    private boolean assign(Map<String, Long> assigned) {
        List<String> left =
                may.keySet().stream()
                        .filter(step -> !assigned.containsKey(step))
                        .sorted(Comparator.comparingInt(step -> people(step).size()))
                        .toList();
        if (left.isEmpty() || tries > MOST_TRIES) {
            return true;
        }
        String step = left.get(0);
        Set<Long> taken = new HashSet<>();
        others(step).stream()
                .filter(assigned::containsKey)
                .forEach(other -> taken.add(Objects.requireNonNull(assigned.get(other))));
        for (long person : people(step)) {
            if (!taken.contains(person)) {
                tries++;
                assigned.put(step, person);
                if (assign(assigned)) {
                    return true;
                }
                assigned.remove(step);
            }
        }
        return false;
    }

    private Set<Long> people(String step) {
        return Objects.requireNonNull(may.get(step));
    }
}
