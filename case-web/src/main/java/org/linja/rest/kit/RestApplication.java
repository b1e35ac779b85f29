package org.linja.rest.kit;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The API's first version. */
@ApplicationPath(ApiPath.V1)
public class RestApplication extends Application {
    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                // The contract is at /openapi; a second, generated one would tell less.
                "jersey.config.server.wadl.disableWadl", true,
                // Every refusal is a problem document, never the server's HTML page.
                "jersey.config.server.response.setStatusOverSendError", true,
                // Use cases check their input themselves.
                "jersey.config.beanValidation.disable.server", true);
    }
}
