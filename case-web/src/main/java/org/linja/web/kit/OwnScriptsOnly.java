package org.linja.web.kit;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import org.primefaces.context.PrimeFacesContext;

/**
 * Turns away an Ajax request that the page's own scripts did not send, before it does anything: its
 * answer could carry no script, and PrimeFaces would notice only when half of it is written.
 */
public class OwnScriptsOnly implements PhaseListener {
    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    /**
     * @throws org.primefaces.csp.CspException if the request brings no nonce, or a mistaken one
     */
    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        if (faces.isPostback() && faces.getPartialViewContext().isAjaxRequest()) {
            PrimeFacesContext.getCspState(faces).getNonce();
        }
    }
}
