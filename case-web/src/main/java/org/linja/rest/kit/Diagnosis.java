package org.linja.rest.kit;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.resource.ResourceException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;

/** Tells from an exception which refusal the caller is to hear. */
public final class Diagnosis {
    private Diagnosis() {}

    /** The refusal behind a failure; {@code defect} when it is none that the house knows. */
    public static Problem of(Throwable failure) {
        int depth = 0;
        for (Throwable t = failure; t != null && depth < 20; t = t.getCause(), depth++) {
            ProblemType type = typeOf(t);
            if (t instanceof Problem problem) {
                return problem;
            }
            if (type != null) {
                return new Problem(type);
            }
        }
        return new Problem(ProblemType.DEFECT);
    }

    private static @Nullable ProblemType typeOf(Throwable failure) {
        if (failure instanceof EJBAccessException || failure instanceof AccessLocalException) {
            return ProblemType.FORBIDDEN;
        }
        if (failure instanceof OptimisticLockException) {
            return ProblemType.STALE_VERSION;
        }
        if (failure instanceof PessimisticLockException
                || failure instanceof LockTimeoutException
                || failure instanceof ResourceException) {
            return ProblemType.UNAVAILABLE;
        }
        if (failure instanceof SQLException database) {
            return isPassing(database.getSQLState()) ? ProblemType.UNAVAILABLE : null;
        }
        return failure instanceof WebApplicationException web
                ? ofStatus(web.getResponse().getStatus())
                : null;
    }

    /**
     * Whether the same request may succeed later: no connection (08), conflict of transactions
     * (40), resources exhausted (53), a lock that somebody else holds (55P03), an operator's or the
     * server's own stop (57).
     */
    private static boolean isPassing(@Nullable String state) {
        return state != null
                && (state.startsWith("08")
                        || state.startsWith("40")
                        || state.startsWith("53")
                        || state.equals("55P03")
                        || state.startsWith("57"));
    }

    private static ProblemType ofStatus(int status) {
        return switch (status) {
            case 401 -> ProblemType.SIGN_IN_REQUIRED;
            case 403 -> ProblemType.FORBIDDEN;
            case 404 -> ProblemType.NOT_FOUND;
            case 405 -> ProblemType.METHOD_NOT_ALLOWED;
            case 406 -> ProblemType.NOT_ACCEPTABLE;
            case 413 -> ProblemType.TOO_LARGE;
            case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
            case 503 -> ProblemType.UNAVAILABLE;
            default -> status < 500 ? ProblemType.INVALID_INPUT : ProblemType.DEFECT;
        };
    }
}
