package org.linja.rest.kit;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.CurrentActor;

/** Answers addresses under {@code /api} that belong to no version of the API. */
@WebServlet("/api/*")
public class UnknownApiPath extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject CurrentActor actor;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) {
        ProblemDocument.send(Problem.notFound(), actor.person(), request, response);
    }
}
