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
import org.linja.web.kit.ActiveActor;

/** What rang for the person on duty; accepting is one tap. */
@Named
@ViewScoped
public class AlertsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    @Inject ShowNotifications showNotifications;
    @Inject AcceptNotification acceptNotification;
    @Inject HearNotification hearNotification;
    @Inject ActiveActor activeActor;

    private List<NotificationRow> alerts = List.of();

    public void load() {
        alerts = showNotifications.show(SHOWN, null).items();
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
        return alerts.stream().filter(NotificationRow::canAccept).toList();
    }

    /** Those of the person themselves that they may still accept, for a telephone in one hand. */
    public List<NotificationRow> getMine() {
        return getOpen().stream()
                .filter(alert -> alert.login().equals(activeActor.getLogin()))
                .toList();
    }

    /** Those that need nobody any more. */
    public List<NotificationRow> getPast() {
        return alerts.stream().filter(alert -> !alert.canAccept()).toList();
    }
}
