package org.linja.rest.notifications;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.Set;
import org.linja.notifications.ChooseMyMail;
import org.linja.notifications.ShowMyMail;
import org.linja.notifications.rules.MailKind;
import org.linja.platform.security.Role;
import org.linja.rest.kit.JsonBody;
import org.linja.rest.kit.Jsons;

/** Which kinds of letters the caller gets, yes or no by kind. */
@Path("own-mail")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OwnMailResource {
    @Inject ShowMyMail showMyMail;
    @Inject ChooseMyMail chooseMyMail;

    @GET
    @RolesAllowed(Role.CUSTOMER)
    public JsonObject show() {
        Set<MailKind> wanted = showMyMail.wanted();
        JsonObjectBuilder json = Jsons.object();
        for (MailKind kind : MailKind.values()) {
            json.add(kind.slug(), wanted.contains(kind));
        }
        return json.build();
    }

    /** What is not named is wanted, so that who knows an older list refuses nothing unseen. */
    @PUT
    @RolesAllowed(Role.CUSTOMER)
    public Response choose(JsonBody body) {
        Set<MailKind> wanted = EnumSet.allOf(MailKind.class);
        for (MailKind kind : MailKind.values()) {
            if (Boolean.FALSE.equals(body.yesOrNo(kind.slug()))) {
                wanted.remove(kind);
            }
        }
        body.done();
        chooseMyMail.choose(wanted);
        return Response.noContent().build();
    }
}
