package org.linja.web.kit;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.persistence.OptimisticLockException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linja.platform.problem.FieldError;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;

/**
 * Tells a page's reader what went wrong, with or without Ajax: a refusal as a message beside what
 * was typed, a missing or closed page as an error page, a defect as an error page with an id that
 * the log knows too. The only place where pages meet exceptions.
 */
public class DeskExceptionHandler extends ExceptionHandlerWrapper {
    private static final Logger LOG = System.getLogger(DeskExceptionHandler.class.getName());

    public DeskExceptionHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext faces = FacesContext.getCurrentInstance();
        for (Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
                events.hasNext(); ) {
            Throwable failure = events.next().getContext().getException();
            events.remove();
            if (!faces.getResponseComplete()) {
                answer(faces, failure);
            }
        }
        getWrapped().handle();
    }

    private static void answer(FacesContext faces, Throwable failure) {
        if (find(failure, ViewExpiredException.class) instanceof ViewExpiredException expired) {
            redirect(faces, expired.getViewId() + "?again=1");
            return;
        }
        Problem problem = problemOf(failure);
        switch (problem.type()) {
            case FORBIDDEN -> leave(faces, 403, "/error/forbidden.xhtml");
            case SIGN_IN_REQUIRED -> redirect(faces, "/login.xhtml");
            case NOT_FOUND -> leave(faces, 404, "/error/not-found.xhtml");
            case DEFECT -> tellDefect(faces, failure);
            default -> tell(faces, problem);
        }
    }

    private static Problem problemOf(Throwable failure) {
        if (find(failure, Problem.class) instanceof Problem problem) {
            return problem;
        }
        if (find(failure, EJBAccessException.class) != null
                || find(failure, AccessLocalException.class) != null) {
            return new Problem(ProblemType.FORBIDDEN);
        }
        if (find(failure, OptimisticLockException.class) != null) {
            return new Problem(ProblemType.STALE_VERSION);
        }
        return new Problem(
                find(failure, FileNotFoundException.class) != null
                        ? ProblemType.NOT_FOUND
                        : ProblemType.DEFECT);
    }

    private static void tell(FacesContext faces, Problem problem) {
        Locale locale = faces.getViewRoot().getLocale();
        for (FieldError error : problem.errors()) {
            tellAtField(faces, error, Words.say(locale, "error." + error.key(), error.arguments()));
        }
        if (problem.errors().isEmpty()) {
            faces.addMessage(null, error(reason(locale, problem)));
        }
        faces.validationFailed();
        if (faces.getRenderResponse()) {
            return;
        }
        faces.renderResponse();
    }

    private static String reason(Locale locale, Problem problem) {
        String key = "problem." + problem.type().slug();
        String hotline = problem.facts().get("hotline");
        return hotline == null
                ? Words.say(locale, key, List.of())
                : Words.say(locale, key + ".hotline", List.of(hotline));
    }

    private static void tellAtField(FacesContext faces, FieldError error, String text) {
        String id = error.field().replace('.', '-');
        boolean[] found = {false};
        UIViewRoot root = faces.getViewRoot();
        root.visitTree(
                VisitContext.createVisitContext(faces),
                (visit, component) -> {
                    if (id.equals(component.getId())
                            && component instanceof EditableValueHolder holder) {
                        holder.setValid(false);
                        faces.addMessage(component.getClientId(faces), error(text));
                        found[0] = true;
                        return VisitResult.COMPLETE;
                    }
                    return VisitResult.ACCEPT;
                });
        if (!found[0]) {
            faces.addMessage(null, error(text));
        }
    }

    private static void tellDefect(FacesContext faces, Throwable failure) {
        String id = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        LOG.log(Level.ERROR, "page failed, id " + id, failure);
        faces.getExternalContext().getRequestMap().put("failureId", id);
        leave(faces, 500, "/error/defect.xhtml?id=" + id);
    }

    private static void leave(FacesContext faces, int status, String page) {
        ExternalContext external = faces.getExternalContext();
        if (faces.getPartialViewContext().isAjaxRequest()) {
            redirect(faces, page);
            return;
        }
        try {
            external.responseReset();
            external.responseSendError(status, null);
            faces.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void redirect(FacesContext faces, String page) {
        ExternalContext external = faces.getExternalContext();
        try {
            external.redirect(external.getRequestContextPath() + page);
            faces.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Throwable find(
            @Nullable Throwable failure, Class<? extends Throwable> type) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return t;
            }
        }
        return null;
    }

    private static FacesMessage error(String text) {
        return new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text);
    }
}
