package org.linja.rest.kit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;

/**
 * Refuses whoever has none of the endpoint's roles before anything of the request is read. The use
 * case behind asks again; a test compares the two.
 */
@Provider
public class RoleGate implements ContainerRequestFilter {
    @Context HttpServletRequest http;
    @Context ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        if (resource.getResourceMethod() == null) {
            return;
        }
        RolesAllowed allowed = resource.getResourceMethod().getAnnotation(RolesAllowed.class);
        if (allowed == null || Arrays.stream(allowed.value()).noneMatch(http::isUserInRole)) {
            throw new Problem(ProblemType.FORBIDDEN);
        }
    }
}
