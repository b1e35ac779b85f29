package org.linja.web.kit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.PartialViewContext;
import jakarta.inject.Inject;

/** How much of a page an answer draws. */
@RequestScoped
public class Drawn {
    private static final String CONTENT = "main";

    @Inject FacesContext faces;

    /**
     * Whether all that the page says is drawn. Where it is only a list or a field beside it, its
     * reader still has before them what was drawn earlier, and what they send answers that.
     */
    public boolean isWhole() {
        return isWhole(faces.getPartialViewContext());
    }

    static boolean isWhole(PartialViewContext drawn) {
        return !drawn.isPartialRequest()
                || drawn.isRenderAll()
                || drawn.getRenderIds().contains(CONTENT);
    }
}
