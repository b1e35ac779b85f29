package org.linja.web.kit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id of the defect an error page tells about, under which the log has the cause. */
@Named
@RequestScoped
public class Failure {
    private static final Pattern ID = Pattern.compile("[0-9A-F]{8}");

    @Inject HttpServletRequest request;

    /** Null where no defect was recorded, such as when somebody opens the error page itself. */
    public @Nullable String getId() {
        Object kept = request.getAttribute("failureId");
        String id = kept == null ? request.getParameter("id") : kept.toString();
        return id != null && ID.matcher(id).matches() ? id : null;
    }
}
