package org.linja.web.escalation;

import java.io.Serializable;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linja.escalation.rules.RungDraft;

/**
 * A rung while it is being written; its times are minutes. A time that stands there with seconds,
 * as the API takes it, stays what it is until somebody writes another one.
 */
public class RungForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String PERSON = "person:";
    private static final Pattern PARTED = Pattern.compile("[,\\s]+");

    private boolean shown;
    private String severity = "critical";
    private String clock = "acknowledge";
    private @Nullable Long after = 0L;
    private String target = "on-duty:line-2";
    private String login = "";
    private String channels = "email";
    private @Nullable Long times = 1L;
    private @Nullable Long every;
    private String afterBefore = "";
    private String everyBefore = "";
    private @Nullable Long acknowledgements = 1L;

    static RungForm of(RungDraft draft) {
        RungForm form = new RungForm();
        form.shown = true;
        form.severity = draft.severity();
        form.clock = draft.clock();
        form.afterBefore = draft.after();
        form.after = whole(draft.after());
        boolean person = draft.target().startsWith(PERSON);
        form.target = person ? PERSON : draft.target();
        form.login = person ? draft.target().substring(PERSON.length()) : "";
        form.channels = String.join(" ", draft.channels());
        form.times = draft.times();
        form.everyBefore = draft.every();
        form.every = whole(draft.every());
        form.acknowledgements = draft.acknowledgements();
        return form;
    }

    RungDraft draft() {
        List<String> ways =
                Arrays.stream(PARTED.split(channels.strip()))
                        .filter(one -> !one.isEmpty())
                        .toList();
        return new RungDraft(
                severity,
                clock,
                written(after, afterBefore),
                target.equals(PERSON) ? PERSON + login.strip() : target,
                ways,
                times,
                written(every, everyBefore),
                acknowledgements);
    }

    private static @Nullable Long whole(String span) {
        return span.isEmpty() ? null : Duration.parse(span).toMinutes();
    }

    private static String written(@Nullable Long minutes, String before) {
        if (Objects.equals(minutes, whole(before))) {
            return before;
        }
        return minutes == null ? "" : "PT" + minutes + 'M';
    }

    void show() {
        shown = true;
    }

    public boolean isShown() {
        return shown;
    }

    public String getSeverity() {
        return severity;
    }

    public void setSeverity(String severity) {
        this.severity = severity;
    }

    public String getClock() {
        return clock;
    }

    public void setClock(String clock) {
        this.clock = clock;
    }

    public @Nullable Long getAfter() {
        return after;
    }

    public void setAfter(@Nullable Long after) {
        this.after = after;
    }

    public String getTarget() {
        return target;
    }

    public void setTarget(String target) {
        this.target = target;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getChannels() {
        return channels;
    }

    public void setChannels(String channels) {
        this.channels = channels;
    }

    public @Nullable Long getTimes() {
        return times;
    }

    public void setTimes(@Nullable Long times) {
        this.times = times;
    }

    public @Nullable Long getEvery() {
        return every;
    }

    public void setEvery(@Nullable Long every) {
        this.every = every;
    }

    public @Nullable Long getAcknowledgements() {
        return acknowledgements;
    }

    public void setAcknowledgements(@Nullable Long acknowledgements) {
        this.acknowledgements = acknowledgements;
    }
}
