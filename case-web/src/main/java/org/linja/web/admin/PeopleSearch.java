package org.linja.web.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.people.PersonList;
import org.linja.people.PersonRow;
import org.linja.people.ShowPeople;

/** Which of the people the page shows: those an administrator looks for, page by page. */
@Named
@ViewScoped
public class PeopleSearch implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    @Inject ShowPeople showPeople;

    private @Nullable String text;
    private @Nullable Long after;

    // Kept with the view: a button of a row is pressed in the rows that were shown.
    private List<PersonRow> people = List.of();
    private @Nullable Long next;

    public void load() {
        PersonList found = showPeople.list(text == null ? "" : text, SHOWN, after);
        people = List.copyOf(found.items());
        next = found.next();
    }

    public String search() {
        after = null;
        return "/admin/people?faces-redirect=true&includeViewParams=true";
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable Long getAfter() {
        return after;
    }

    public void setAfter(@Nullable Long after) {
        this.after = after;
    }

    public List<PersonRow> getPeople() {
        return people;
    }

    public @Nullable Long getNext() {
        return next;
    }
}
