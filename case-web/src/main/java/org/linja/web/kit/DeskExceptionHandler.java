package org.linja.web.kit;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linja.platform.problem.FieldError;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Role;
import org.linja.rest.kit.Diagnosis;
import org.primefaces.csp.CspException;

/**
 * Tells a page's reader what went wrong, with or without Ajax: a refusal as a message beside what
 * was typed, a missing or closed page as an error page, a defect as an error page with an id that
 * the log knows too. The only place where pages meet exceptions.
 */
public class DeskExceptionHandler extends ExceptionHandlerWrapper {
    // What is not shown can neither be told at nor always be asked for its rows.
    private static final Set<VisitHint> ON_THE_PAGE = EnumSet.of(VisitHint.SKIP_UNRENDERED);

    /** What a reader is told with the reason, where there is a text for it. */
    private static final List<String> TOLD = List.of("hotline", "most", "minutes", "number");

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
        if (find(failure, ViewExpiredException.class) != null) {
            String page = shown(faces);
            redirect(faces, page + (page.contains("?") ? "&again=1" : "?again=1"));
            return;
        }
        if (find(failure, CspException.class) != null) {
            // A form that the page's own scripts did not send: it is answered with the page itself.
            redirect(faces, shown(faces));
            return;
        }
        Problem problem = problemOf(failure);
        switch (problem.type()) {
            case FORBIDDEN -> leave(faces, 403, "/error/forbidden.xhtml");
            case CASE_RESTRICTED -> leaveClosed(faces);
            case SECOND_FACTOR_NEEDED ->
                    redirect(
                            faces,
                            "/confirm-yourself.xhtml?back="
                                    + URLEncoder.encode(shown(faces), StandardCharsets.UTF_8));
            case SIGN_IN_REQUIRED -> redirect(faces, "/login.xhtml");
            case NOT_FOUND -> leave(faces, 404, "/error/not-found.xhtml");
            case DEFECT -> tellDefect(faces, failure);
            default -> {
                if (faces.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE) {
                    leaveUndrawn(faces, failure, problem.type());
                } else {
                    tell(faces, problem);
                }
            }
        }
    }

    /** The page somebody was on, with the case it showed. */
    private static String shown(FacesContext faces) {
        HttpServletRequest request = request(faces);
        return CameFrom.page(request).orElse(request.getServletPath());
    }

    private static HttpServletRequest request(FacesContext faces) {
        return (HttpServletRequest) faces.getExternalContext().getRequest();
    }

    private static Problem problemOf(Throwable failure) {
        return find(failure, FileNotFoundException.class) == null
                ? Diagnosis.of(failure)
                : Problem.notFound();
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
        faces.renderResponse();
    }

    static String reason(Locale locale, Problem problem) {
        String key = "problem." + problem.type().slug();
        // What a program did wrong is told to a person as what has become of their words.
        String plain = Words.knows(locale, key + ".page") ? key + ".page" : key;
        return TOLD.stream()
                .filter(fact -> problem.facts().containsKey(fact))
                .filter(fact -> Words.knows(locale, key + '.' + fact))
                .findFirst()
                .map(fact -> told(locale, key + '.' + fact, problem.facts().get(fact)))
                .orElseGet(() -> Words.say(locale, plain, List.of()));
    }

    private static String told(Locale locale, String key, @Nullable String fact) {
        return Words.say(locale, key, List.of(String.valueOf(fact)));
    }

    /**
     * Tells it at the field, or at the one around it, then with the rest of the name, such as the
     * date of a line; where there is neither, above the page.
     */
    private static void tellAtField(FacesContext faces, FieldError error, String text) {
        String field = error.field();
        if (!isToldAt(faces, field, text)) {
            int within = field.lastIndexOf('.');
            String rest = field.substring(within + 1) + ": " + text;
            if (within < 0 || !isToldAt(faces, field.substring(0, within), rest)) {
                // What stands nowhere on the page is told with its path.
                faces.addMessage(null, error(within < 0 ? text : field + ": " + text));
            }
        }
    }

    private static boolean isToldAt(FacesContext faces, String field, String text) {
        String id = field.replace('.', '-');
        boolean[] found = {false};
        faces.getViewRoot()
                .visitTree(
                        VisitContext.createVisitContext(faces, null, ON_THE_PAGE),
                        (visit, component) -> {
                            if (component instanceof UIForm form && !form.isSubmitted()) {
                                return VisitResult.REJECT;
                            }
                            if (isField(component, field, id)
                                    && component instanceof EditableValueHolder holder) {
                                holder.setValid(false);
                                faces.addMessage(component.getClientId(faces), error(text));
                                found[0] = true;
                                return VisitResult.COMPLETE;
                            }
                            return VisitResult.ACCEPT;
                        });
        return found[0];
    }

    /**
     * An input says for which field it stands; or it bears the field's name, or ends with it where
     * a page has it twice: newPassword.
     */
    private static boolean isField(UIComponent component, String field, String name) {
        Object told = component.getAttributes().get("told");
        String id = component.getId();
        boolean named =
                id != null
                        && (id.equals(name)
                                || id.toLowerCase(Locale.ROOT)
                                        .endsWith(name.toLowerCase(Locale.ROOT)));
        boolean says = told != null && !told.toString().isEmpty();
        return says ? field.equals(told) : named;
    }

    /** The page itself could not be drawn: there is no page to tell it on. */
    private static void leaveUndrawn(FacesContext faces, Throwable failure, ProblemType type) {
        switch (undrawn(type, faces.isPostback())) {
            case 404 -> leave(faces, 404, "/error/not-found.xhtml");
            case 503 -> {
                LOG.log(Level.WARNING, "page not drawn: " + type.slug(), failure);
                leave(faces, 503, "/error/unavailable.xhtml");
            }
            default -> tellDefect(faces, failure);
        }
    }

    /** An address that leads nowhere is no fault of the house, nor is a neighbour that is away. */
    static int undrawn(ProblemType type, boolean postback) {
        if (type == ProblemType.UNAVAILABLE) {
            return 503;
        }
        return type.status() < 500 && !postback ? 404 : 500;
    }

    private static void tellDefect(FacesContext faces, Throwable failure) {
        String id = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        LOG.log(Level.ERROR, "page failed, id " + id, failure);
        faces.getExternalContext().getRequestMap().put("failureId", id);
        leave(faces, 500, "/error/defect.xhtml?id=" + id);
    }

    /** A manager may break the glass; nobody else learns more than that it is closed to them. */
    private static void leaveClosed(FacesContext faces) {
        String number = request(faces).getParameter("number");
        if (number != null && faces.getExternalContext().isUserInRole(Role.DUTY_MANAGER)) {
            redirect(
                    faces,
                    "/restrictions/break-glass.xhtml?number="
                            + URLEncoder.encode(number, StandardCharsets.UTF_8));
        } else {
            leave(faces, 403, "/error/forbidden.xhtml");
        }
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
