package org.linja.rest.kit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.LinjaPrincipal;

/**
 * Refuses whoever has none of the endpoint's roles, and a customer's program wherever it is not a
 * program's matter, before anything of the request is read. The use case behind asks again; a test
 * compares the two.
 */
@Provider
public class RoleGate implements ContainerRequestFilter {
    @Context HttpServletRequest http;
    @Context ResourceInfo resource;
    @Inject CurrentActor actor;

    @Override
    public void filter(ContainerRequestContext request) {
        if (resource.getResourceMethod() == null) {
            return;
        }
        RolesAllowed allowed = resource.getResourceMethod().getAnnotation(RolesAllowed.class);
        if (allowed == null || Arrays.stream(allowed.value()).noneMatch(http::isUserInRole)) {
            throw new Problem(ProblemType.FORBIDDEN);
        }
        boolean open = resource.getResourceClass().isAnnotationPresent(OpenToKeys.class);
        if (!open && actor.person().filter(LinjaPrincipal::isByKey).isPresent()) {
            throw new Problem(ProblemType.FORBIDDEN);
        }
    }
}
