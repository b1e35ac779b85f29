package org.linja.web.signin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import org.linja.people.EndMySession;
import org.linja.people.MySession;
import org.linja.people.ShowMySessions;
import org.linja.web.kit.Notices;

/** A person's own account: where they are signed in, and the way to another password. */
@Named
@ViewScoped
public class AccountPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject ShowMySessions showMySessions;
    @Inject EndMySession endMySession;
    @Inject HttpServletRequest request;
    @Inject Notices notices;

    private List<MySession> sessions = List.of();

    public void load() {
        sessions = showMySessions.show();
    }

    public void end(MySession session) {
        endMySession.end(session.id());
        notices.tell("desk.account.ended");
    }

    public void endOthers() {
        endMySession.endOthers(here());
        notices.tell("desk.account.ended");
    }

    public List<MySession> getSessions() {
        return sessions;
    }

    /** Whether it is the session of this page. */
    public boolean isHere(MySession session) {
        return session.id() == here();
    }

    private long here() {
        return SignedIn.sessionOf(request);
    }
}
