package org.linja.web.restrictions;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.linja.restrictions.ChangeCircle;
import org.linja.restrictions.CirclePerson;
import org.linja.restrictions.EndRestriction;
import org.linja.restrictions.Restrict;
import org.linja.restrictions.RestrictionRow;
import org.linja.restrictions.ShowRestrictions;
import org.linja.web.kit.CaseNumbers;
import org.linja.web.kit.Notices;

/** What not all of the house may read, and the circles of those who may. */
@Named
@ViewScoped
public class RestrictionsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject ShowRestrictions showRestrictions;
    @Inject Restrict restrict;
    @Inject ChangeCircle changeCircle;
    @Inject EndRestriction endRestriction;
    @Inject Notices notices;

    private RestrictionForm form = new RestrictionForm();
    private List<RestrictionRow> rows = List.of();

    public void load() {
        rows = showRestrictions.list();
    }

    public void begin() {
        if (form.isOfOneCase()) {
            restrict.oneCase(CaseNumbers.of(form.getNumber()), form.getReason(), form.logins());
        } else {
            String code = Objects.requireNonNullElse(form.getCustomer(), "");
            restrict.customer(code, form.getReason(), form.logins());
        }
        done();
    }

    public void join() {
        changeCircle.join(chosen(), form.getLogin());
        done();
    }

    public void leave(CirclePerson person) {
        changeCircle.leave(person.restriction(), person.id());
        done();
    }

    public void end() {
        endRestriction.end(chosen(), form.getEndReason());
        done();
    }

    private long chosen() {
        return Objects.requireNonNullElse(form.getRestriction(), 0L);
    }

    private void done() {
        form = new RestrictionForm();
        notices.saved();
    }

    public RestrictionForm getForm() {
        return form;
    }

    /** Those whose circle can be changed. */
    public List<RestrictionRow> getOpen() {
        return rows.stream().filter(RestrictionRow::isOpen).toList();
    }

    public List<RestrictionRow> getRows() {
        return rows;
    }
}
