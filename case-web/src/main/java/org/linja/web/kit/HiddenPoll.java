package org.linja.web.kit;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import org.primefaces.component.poll.PollRenderer;

/** A poll whose place on the page is hidden by an attribute: the policy of pages refuses styles. */
public class HiddenPoll extends PollRenderer {
    @Override
    protected void renderDummyMarkup(FacesContext context, UIComponent poll, String clientId)
            throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        writer.startElement("div", poll);
        writer.writeAttribute("id", clientId, null);
        writer.writeAttribute("hidden", "hidden", null);
        writer.endElement("div");
    }
}
