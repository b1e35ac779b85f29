package org.linja.rest.kit;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.CurrentActor;

/** Tells callers of the API what went wrong; a defect by its id only, the log has the rest. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = System.getLogger(ProblemMapper.class.getName());

    @Context HttpServletRequest request;
    @Inject CurrentActor actor;

    @Override
    public Response toResponse(Throwable failure) {
        Problem problem = Diagnosis.of(failure);
        if (problem.type() == ProblemType.DEFECT) {
            LOG.log(Level.ERROR, "request failed, id " + RequestId.of(request), failure);
        } else if (problem.type() == ProblemType.UNAVAILABLE) {
            LOG.log(Level.WARNING, "request refused, id " + RequestId.of(request), failure);
        }
        Response.ResponseBuilder answer =
                Response.status(problem.type().status())
                        .type(ProblemDocument.MEDIA_TYPE)
                        .entity(ProblemDocument.body(problem, actor.person(), request));
        ProblemDocument.retryAfter(problem.type())
                .ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
        if (failure instanceof WebApplicationException web) {
            String allow = web.getResponse().getHeaderString(HttpHeaders.ALLOW);
            if (allow != null) {
                answer.header(HttpHeaders.ALLOW, allow);
            }
        }
        return answer.build();
    }
}
