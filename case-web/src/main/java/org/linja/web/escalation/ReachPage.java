package org.linja.web.escalation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.notifications.ChangeReach;
import org.linja.notifications.ChangeReachOf;
import org.linja.notifications.Reach;
import org.linja.notifications.ReachablePerson;
import org.linja.notifications.ShowReach;
import org.linja.notifications.ShowReachOf;
import org.linja.web.kit.Notices;

/** Where somebody says how they, or another person, are reached, and when they sleep. */
@Named
@ViewScoped
public class ReachPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject ShowReach showReach;
    @Inject ShowReachOf showReachOf;
    @Inject ChangeReach changeReach;
    @Inject ChangeReachOf changeReachOf;
    @Inject Notices notices;

    private @Nullable String person;
    private @Nullable Reach reach;
    private ReachForm form = new ReachForm();
    private long seen;

    public void load() {
        form = ReachForm.of(look());
    }

    /**
     * Where somebody else has written meanwhile it is refused and shown, and the next one is on it.
     */
    public void save() {
        long before = seen;
        look();
        if (person == null) {
            changeReach.change(before, form.toDraft());
        } else {
            changeReachOf.change(person, before, form.toDraft());
        }
        load();
        notices.saved();
    }

    private Reach look() {
        Reach stored = person == null ? showReach.show() : showReachOf.show(person);
        reach = stored;
        seen = stored.version();
        return stored;
    }

    public boolean isOvertaken() {
        return seen != form.version();
    }

    public String choose() {
        return "/escalation/reach?faces-redirect=true&includeViewParams=true";
    }

    public boolean isOfAnother() {
        return person != null;
    }

    public List<ReachablePerson> getPeople() {
        return showReachOf.people();
    }

    public @Nullable String getPerson() {
        return person;
    }

    public void setPerson(@Nullable String person) {
        this.person = person == null || person.isBlank() ? null : person;
    }

    public @Nullable Reach getReach() {
        return reach;
    }

    public ReachForm getForm() {
        return form;
    }
}
