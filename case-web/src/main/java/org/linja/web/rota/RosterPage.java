package org.linja.web.rota;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.linja.rota.ChangeRoster;
import org.linja.rota.DutyPerson;
import org.linja.rota.ShiftRow;
import org.linja.rota.ShowRoster;
import org.linja.rota.rules.SupportLine;
import org.linja.watch.HoleRow;
import org.linja.watch.ShowHoles;
import org.linja.web.kit.Notices;

/** Shows who is on duty by line in the weeks to come, and plans it. */
@Named
@ViewScoped
public class RosterPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int DAYS = 28;

    @Inject ShowRoster showRoster;
    @Inject ChangeRoster changeRoster;
    @Inject ShowHoles showHoles;
    @Inject Notices notices;

    private List<ShiftRow> shifts = List.of();
    private List<HoleRow> holes = List.of();
    private List<DutyPerson> candidates = List.of();
    private ShiftForm form = new ShiftForm();

    public void load() {
        shifts = showRoster.next(DAYS);
        holes = showHoles.show();
        candidates = showRoster.candidates();
    }

    public void add() {
        form.addTo(changeRoster);
        form = new ShiftForm();
        notices.saved();
    }

    public void remove(ShiftRow shift) {
        changeRoster.remove(shift.id(), shift.version());
        notices.saved();
    }

    /** The duties of one line, the running ones first. */
    public List<ShiftRow> shiftsOf(SupportLine line) {
        return shifts.stream().filter(shift -> shift.line() == line).toList();
    }

    /** When nobody who could take a case is on duty for a line, the next hole first. */
    public List<HoleRow> holesOf(SupportLine line) {
        return holes.stream().filter(hole -> hole.line() == line).toList();
    }

    public List<DutyPerson> getCandidates() {
        return candidates;
    }

    public List<SupportLine> getLines() {
        return List.of(SupportLine.values());
    }

    public ShiftForm getForm() {
        return form;
    }
}
