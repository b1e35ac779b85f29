package org.linja.web.kit;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Keeps with every view for which page it was drawn. Faces asks a kept view only whose session it
 * is of: sent to another page of the same person it would be that page's, with whatever of its
 * state happens to fit.
 */
public class ViewOfItsPage implements PhaseListener, SystemEventListener {
    private static final long serialVersionUID = 1L;
    private static final String DRAWN_FOR = ViewOfItsPage.class.getName();

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIViewRoot;
    }

    /** The view is built and about to be drawn: what is put there now is kept with it. */
    @Override
    public void processEvent(SystemEvent event) {
        UIViewRoot view = (UIViewRoot) event.getSource();
        view.getAttributes().put(DRAWN_FOR, view.getViewId());
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    /**
     * A page that tells an error is drawn with what was sent to the one that has it, and stays.
     *
     * @throws ViewExpiredException if the view was drawn for another page: this one has none
     */
    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        HttpServletRequest request = (HttpServletRequest) faces.getExternalContext().getRequest();
        UIViewRoot view = faces.getViewRoot();
        if (faces.isPostback()
                && request.getDispatcherType() != DispatcherType.ERROR
                && view != null
                && !view.getViewId().equals(view.getAttributes().get(DRAWN_FOR))) {
            throw new ViewExpiredException("Drawn for another page", view.getViewId());
        }
    }
}
