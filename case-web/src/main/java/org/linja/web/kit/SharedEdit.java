package org.linja.web.kit;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linja.platform.problem.FieldError;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.rules.EditOutcome;
import org.linja.platform.rules.EditOutcome.Disputed;
import org.linja.platform.rules.EditOutcome.Stored;
import org.linja.platform.rules.FieldMerge;
import org.linja.platform.rules.MergedField;

/**
 * One person's edit of a record that others may be editing too: what they saw, what they want, and
 * where both differ. It is asked for what to store, and told how that ended.
 */
public class SharedEdit implements Serializable {
    private static final long serialVersionUID = 1L;

    private Map<String, String> seen = Map.of();
    private long version;
    private @Nullable String by;
    private @Nullable Instant at;
    private Map<String, FieldConflict> conflicts = new LinkedHashMap<>();
    private List<MergedField> takenOver = List.of();

    /** Begins an edit of the record as it is shown. */
    public static SharedEdit of(Map<String, String> fields, long version) {
        SharedEdit edit = new SharedEdit();
        edit.seen = new LinkedHashMap<>(fields);
        edit.version = version;
        return edit;
    }

    /** The record as this person last saw it. */
    public Map<String, String> getSeen() {
        return seen;
    }

    public long getVersion() {
        return version;
    }

    /**
     * What is to be stored: the typed fields, with the stored value where the person chose it.
     *
     * @throws Problem {@code invalid-input} as long as a conflict is undecided
     */
    public Map<String, String> wanted(Map<String, String> typed) {
        List<FieldError> undecided = new ArrayList<>();
        Map<String, String> wanted = new LinkedHashMap<>(typed);
        for (FieldConflict conflict : conflicts.values()) {
            if (FieldConflict.THEIRS.equals(conflict.getChoice())) {
                wanted.put(conflict.getName(), conflict.getTheirs());
            } else if (!FieldConflict.MINE.equals(conflict.getChoice())) {
                undecided.add(new FieldError(conflict.getName() + "Choice", "undecided"));
            }
        }
        if (!undecided.isEmpty()) {
            throw new Problem(ProblemType.INVALID_INPUT, undecided);
        }
        return wanted;
    }

    /**
     * Takes in how it ended and answers with what the form is to show now.
     *
     * @param wanted what was to be stored
     */
    public Map<String, String> met(EditOutcome outcome, Map<String, String> wanted) {
        conflicts = new LinkedHashMap<>();
        if (outcome instanceof Disputed disputed) {
            FieldMerge merge = disputed.merge();
            merge.conflicts()
                    .forEach(field -> conflicts.put(field.name(), new FieldConflict(field)));
            takenOver = merge.takenOver();
            version = disputed.version();
            by = disputed.by();
            at = disputed.at();
            seen = stored(merge);
            return merge.merged();
        }
        Stored stored = (Stored) outcome;
        takenOver = stored.takenOver();
        version = stored.version();
        Map<String, String> now = new LinkedHashMap<>(wanted);
        takenOver.forEach(field -> now.put(field.name(), field.theirs()));
        seen = now;
        return now;
    }

    private static Map<String, String> stored(FieldMerge merge) {
        Map<String, String> stored = new LinkedHashMap<>();
        merge.fields().forEach(field -> stored.put(field.name(), field.theirs()));
        return stored;
    }

    /** Whether somebody else's change waits for a decision. */
    public boolean isDisputed() {
        return !conflicts.isEmpty();
    }

    /** The conflict of each disputed field, by its name. */
    public Map<String, FieldConflict> getConflicts() {
        return conflicts;
    }

    /** What somebody else changed meanwhile and the merge took over by itself. */
    public List<MergedField> getTakenOver() {
        return takenOver;
    }

    /** Name of whoever stored the other values; null if it is not known. */
    public @Nullable String getBy() {
        return by;
    }

    public @Nullable Instant getAt() {
        return at;
    }
}
