package org.linja.web.cases;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.linja.cases.PeekAtCase;
import org.linja.rest.kit.Diagnosis;
import org.linja.web.kit.CaseNumbers;

/**
 * The door at which the page of a case asks each second whether there is anything new (ADR 0051):
 * one number comes back, and the page fetches the rest itself.
 */
@WebServlet("/live/*")
public class LiveDoor extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String OF_CASE = "/case/";

    @Inject transient PeekAtCase peekAtCase;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = request.getPathInfo();
        if (path == null || !path.startsWith(OF_CASE)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        long newest;
        try {
            newest = peekAtCase.newest(CaseNumbers.of(path.substring(OF_CASE.length())));
        } catch (RuntimeException failure) {
            response.sendError(Diagnosis.of(failure).type().status());
            return;
        }
        response.setContentType("text/plain");
        response.getWriter().print(newest);
    }
}
