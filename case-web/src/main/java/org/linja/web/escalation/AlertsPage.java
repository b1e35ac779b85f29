package org.linja.web.escalation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.linja.notifications.AcceptNotification;
import org.linja.notifications.HearNotification;
import org.linja.notifications.NotificationRow;
import org.linja.notifications.ShowNotifications;
import org.linja.watch.RoundView;

/** What rang for the person on duty; accepting is one tap. */
@Named
@ViewScoped
public class AlertsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    @Inject ShowNotifications showNotifications;
    @Inject AcceptNotification acceptNotification;
    @Inject HearNotification hearNotification;

    private List<NotificationRow> open = List.of();
    private List<NotificationRow> mine = List.of();
    private List<NotificationRow> past = List.of();

    public void load() {
        open = showNotifications.ringing();
        past =
                showNotifications.show(SHOWN, null).items().stream()
                        .filter(alert -> !alert.canAccept())
                        .toList();
    }

    public void loadMine() {
        mine = showNotifications.mine();
    }

    public void accept(NotificationRow alert) {
        acceptNotification.accept(alert.id());
        load();
    }

    /** The person says that it reached them, and leaves the case to whoever accepts. */
    public void hear(NotificationRow alert) {
        hearNotification.hear(alert.id());
        load();
    }

    /** Those somebody must still accept. */
    public List<NotificationRow> getOpen() {
        return open;
    }

    /** Those of the person themselves that they may still accept, for a telephone in one hand. */
    public List<NotificationRow> getMine() {
        return mine;
    }

    /** What the telephone shows, as {@link RingDoor} tells it. */
    public String rings(RoundView next) {
        return RingDoor.told(mine, next);
    }

    /** Those that need nobody any more. */
    public List<NotificationRow> getPast() {
        return past;
    }
}
