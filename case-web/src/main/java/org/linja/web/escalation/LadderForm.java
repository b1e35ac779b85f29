package org.linja.web.escalation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linja.escalation.NewLadderVersion;
import org.linja.escalation.rules.LadderCheck;
import org.linja.escalation.rules.RungDraft;

/** A ladder while an administrator writes it. */
public class LadderForm implements Serializable {
    private static final long serialVersionUID = 1L;

    /** As many as a ladder may have: one that came by the API is written on here, too. */
    private static final int ROOM = LadderCheck.MOST_RUNGS;

    private String code = "";
    private String reason = "";
    private final List<RungForm> rungs = new ArrayList<>();

    LadderForm() {
        for (int at = 0; at < ROOM; at++) {
            rungs.add(new RungForm());
        }
        rungs.get(0).show();
    }

    void fill(String of, List<RungDraft> drafts) {
        code = of;
        for (int at = 0; at < ROOM; at++) {
            rungs.set(at, at < drafts.size() ? RungForm.of(drafts.get(at)) : new RungForm());
        }
    }

    /** The version that is asked for. */
    NewLadderVersion version(@Nullable Long basedOn) {
        return new NewLadderVersion(
                code.strip().toUpperCase(Locale.ROOT), basedOn, drafts(), reason);
    }

    /** What is written, without the rungs that are not shown. */
    List<RungDraft> drafts() {
        return rungs.stream().filter(RungForm::isShown).map(RungForm::draft).toList();
    }

    /** Whether there may be one rung more. */
    public boolean isRoomLeft() {
        return rungs.stream().anyMatch(one -> !one.isShown());
    }

    /** Shows one more rung, as long as there may be another. */
    public void showOneMore() {
        rungs.stream().filter(one -> !one.isShown()).findFirst().ifPresent(RungForm::show);
    }

    /** Takes the last rung out. */
    public void dropLast() {
        for (int at = ROOM - 1; at > 0; at--) {
            if (rungs.get(at).isShown()) {
                rungs.set(at, new RungForm());
                return;
            }
        }
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public List<RungForm> getRungs() {
        return rungs;
    }
}
