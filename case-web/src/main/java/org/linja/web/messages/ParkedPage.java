package org.linja.web.messages;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.messages.ParkedList;
import org.linja.messages.ShowParked;
import org.linja.platform.outbox.UnheardQueue;

/** Lists the messages that nobody could handle. */
@Named
@ViewScoped
public class ParkedPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    @Inject ShowParked showParked;

    private @Nullable Long after;
    private transient @Nullable ParkedList messages;
    private transient @Nullable List<UnheardQueue> unheard;

    public void load() {
        messages = showParked.list(SHOWN, after);
        unheard = showParked.unheard();
    }

    public @Nullable Long getAfter() {
        return after;
    }

    public void setAfter(@Nullable Long after) {
        this.after = after;
    }

    public @Nullable ParkedList getMessages() {
        return messages;
    }

    public @Nullable List<UnheardQueue> getUnheard() {
        return unheard;
    }
}
