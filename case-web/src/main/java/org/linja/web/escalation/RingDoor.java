package org.linja.web.escalation;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.linja.notifications.NotificationRow;
import org.linja.notifications.ShowNotifications;
import org.linja.rest.kit.Diagnosis;
import org.linja.watch.RoundView;
import org.linja.watch.ShowRounds;

/**
 * The door at which the telephone on duty asks whether anything else rings than what it shows. The
 * page would answer that as well, but each page that is drawn is kept, and the oldest kept one
 * goes.
 */
@WebServlet("/live/duty")
public class RingDoor extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject transient ShowNotifications showNotifications;
    @Inject transient ShowRounds showRounds;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String rings;
        try {
            rings = told(showNotifications.mine(), showRounds.next());
        } catch (RuntimeException failure) {
            response.sendError(Diagnosis.of(failure).type().status());
            return;
        }
        response.setContentType("text/plain");
        response.getWriter().print(rings);
    }

    /** In one word: another one says that the page has changed. */
    static String told(List<NotificationRow> mine, RoundView next) {
        String alerts = mine.stream().map(alert -> alert.id() + ".").collect(Collectors.joining());
        return alerts + next.seen();
    }
}
