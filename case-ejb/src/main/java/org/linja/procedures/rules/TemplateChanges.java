package org.linja.procedures.rules;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linja.platform.rules.Slugged;

/**
 * Step by step, what a version of a template does differently from another one.
 *
 * @param added codes of steps that the older version has not
 * @param changed codes of steps that both have, with another content
 * @param gone steps that the newer version has not
 */
public record TemplateChanges(Set<String> added, Set<String> changed, List<TemplateStep> gone)
        implements Serializable {
    public TemplateChanges {
        added = Set.copyOf(added);
        changed = Set.copyOf(changed);
        gone = List.copyOf(gone);
    }

    /** How a step differs. */
    public enum Change implements Slugged {
        NEW,
        CHANGED
    }

    /** Nothing differs from nothing: a template that is new as a whole has no new steps. */
    public static TemplateChanges of(@Nullable ProcedureTemplate older, ProcedureTemplate newer) {
        Set<String> added = new TreeSet<>();
        Set<String> changed = new TreeSet<>();
        if (older == null) {
            return new TemplateChanges(added, changed, List.of());
        }
        for (TemplateStep step : newer.steps()) {
            Optional<TemplateStep> before = older.find(step.code());
            if (before.isEmpty()) {
                added.add(step.code());
            } else if (!before.get().equals(step)) {
                changed.add(step.code());
            }
        }
        return new TemplateChanges(
                added,
                changed,
                older.steps().stream().filter(one -> newer.find(one.code()).isEmpty()).toList());
    }

    /** How this step differs; nothing if it does not. */
    public Optional<Change> of(String step) {
        if (added.contains(step)) {
            return Optional.of(Change.NEW);
        }
        return changed.contains(step) ? Optional.of(Change.CHANGED) : Optional.empty();
    }
}
