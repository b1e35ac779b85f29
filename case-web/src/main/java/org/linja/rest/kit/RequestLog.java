package org.linja.rest.kit;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.LinjaPrincipal;

/** One line of log a request, in JSON and without personal data; and the request's id back. */
@Provider
@PreMatching
public class RequestLog implements ContainerRequestFilter, ContainerResponseFilter {
    private static final Logger LOG = System.getLogger(RequestLog.class.getName());
    private static final String STARTED = "linja.started";
    private static final long NANOS_A_MILLISECOND = 1_000_000;

    @Context HttpServletRequest http;
    @Context ResourceInfo resource;
    @Inject CurrentActor actor;

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(STARTED, System.nanoTime());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        String id = RequestId.of(http);
        answer.getHeaders().putSingle(RequestId.HEADER, id);
        if (LOG.isLoggable(Level.INFO)) {
            LOG.log(
                    Level.INFO,
                    "{\"event\":\"request\",\"method\":\""
                            + request.getMethod()
                            + "\",\"path\":\""
                            + template(resource.getResourceClass(), resource.getResourceMethod())
                            + "\",\"status\":"
                            + answer.getStatus()
                            + ",\"ms\":"
                            + millisecondsSince(request.getProperty(STARTED))
                            + ",\"requestId\":\""
                            + id
                            + "\",\"key\":"
                            + actor.person().map(LinjaPrincipal::apiKey).orElse(0L)
                            + ",\"person\":"
                            + actor.person().map(LinjaPrincipal::personId).orElse(0L)
                            + '}');
        }
    }

    private static long millisecondsSince(@Nullable Object started) {
        return started instanceof Long nanos
                ? (System.nanoTime() - nanos) / NANOS_A_MILLISECOND
                : 0;
    }

    /** The path as the resource writes it: case numbers and searches are not logged. */
    static String template(@Nullable Class<?> type, @Nullable Method method) {
        if (type == null || method == null) {
            return "unknown";
        }
        Path above = type.getAnnotation(Path.class);
        Path below = method.getAnnotation(Path.class);
        return ApiPath.V1
                + "/"
                + (above == null ? "" : above.value())
                + (below == null ? "" : "/" + below.value());
    }
}
