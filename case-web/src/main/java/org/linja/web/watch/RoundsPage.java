package org.linja.web.watch;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linja.watch.MakeRound;
import org.linja.watch.RoundList;
import org.linja.watch.RoundView;
import org.linja.watch.ShowRounds;
import org.linja.web.kit.Notices;

/** The round of all channels: what waits, one tap to say that it was looked at, and who did. */
@Named
@ViewScoped
public class RoundsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    @Inject ShowRounds showRounds;
    @Inject MakeRound makeRound;
    @Inject Notices notices;

    private @Nullable Long after;
    private @Nullable RoundView next;
    private transient @Nullable RoundList made;

    /** What waits now; the tap is about exactly this. */
    public void load() {
        next = showRounds.next();
    }

    public void loadMade() {
        made = showRounds.made(SHOWN, after);
    }

    public void makeRound() {
        String seen = Objects.requireNonNull(next).seen();
        // Also where the tap is refused the page shows what has come meanwhile.
        load();
        makeRound.make(seen);
        load();
        notices.tell("watch.round.made");
    }

    public @Nullable RoundView getNext() {
        return next;
    }

    public @Nullable RoundList getMade() {
        return made == null ? new RoundList(List.of(), null) : made;
    }

    public @Nullable Long getAfter() {
        return after;
    }

    public void setAfter(@Nullable Long after) {
        this.after = after;
    }
}
