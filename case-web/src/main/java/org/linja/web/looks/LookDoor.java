package org.linja.web.looks;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.linja.looks.EndLook;
import org.linja.rest.kit.Diagnosis;
import org.linja.web.signin.OwnSession;

/**
 * The way out of a customer's person's eyes, from every page of the portal: a door of its own,
 * because nothing else that is sent is heard meanwhile. Whoever is made to leave loses nothing.
 */
@WebServlet("/looks/leave")
public class LookDoor extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject transient EndLook endLook;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            endLook.end(OwnSession.of(request));
        } catch (RuntimeException failure) {
            response.sendError(Diagnosis.of(failure).type().status());
            return;
        }
        response.sendRedirect(request.getContextPath() + "/looks/looks.xhtml");
    }
}
