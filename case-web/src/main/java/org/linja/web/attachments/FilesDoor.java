package org.linja.web.attachments;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.linja.attachments.AttachFile;
import org.linja.attachments.AttachmentRow;
import org.linja.attachments.FetchAttachment;
import org.linja.attachments.FetchedFile;
import org.linja.attachments.IncomingFile;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.CurrentActor;
import org.linja.rest.attachments.AttachmentJson;
import org.linja.rest.kit.Diagnosis;
import org.linja.rest.kit.ProblemDocument;
import org.linja.rest.kit.RequestId;
import org.linja.rest.kit.SentFile;
import org.linja.web.kit.CaseNumbers;

/**
 * The door of files for people at the pages: a script of ours brings one file a request, as it is,
 * so that it is read at our pace and never put down before it was looked at.
 */
@WebServlet("/files/*")
public class FilesDoor extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(FilesDoor.class.getName());

    /** Only a script of the same site can send it: a form of a stranger's page cannot. */
    private static final String NAME = "X-Linja-File";

    private static final String OF_CASE = "/case/";
    private static final String OF_DRAFT = "/draft/";

    @Inject transient AttachFile attachFile;
    @Inject transient FetchAttachment fetchAttachment;
    @Inject transient CurrentActor actor;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            refuseForeign(request);
            AttachmentRow kept = take(request);
            byte[] told =
                    AttachmentJson.row(kept).build().toString().getBytes(StandardCharsets.UTF_8);
            response.setStatus(HttpServletResponse.SC_CREATED);
            response.setContentType("application/json");
            response.getOutputStream().write(told);
        } catch (RuntimeException failure) {
            refuse(failure, request, response);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        FetchedFile file;
        try {
            file = fetchAttachment.open(path(request).substring(1));
        } catch (RuntimeException failure) {
            response.sendError(Diagnosis.of(failure).type().status());
            return;
        }
        SentFile.tell(file, response);
        SentFile.copy(file, response.getOutputStream());
    }

    private AttachmentRow take(HttpServletRequest request) throws IOException {
        String path = path(request);
        IncomingFile sent =
                SentFile.of(decoded(request.getHeader(NAME)), request, request.getInputStream());
        if (path.startsWith(OF_CASE)) {
            return attachFile.toCase(
                    CaseNumbers.of(path.substring(OF_CASE.length())),
                    sent,
                    "true".equals(request.getHeader("X-Linja-Internal")));
        }
        if (path.startsWith(OF_DRAFT)) {
            return attachFile.toDraft(path.substring(OF_DRAFT.length()), sent);
        }
        throw Problem.notFound();
    }

    private void refuse(
            RuntimeException failure, HttpServletRequest request, HttpServletResponse response) {
        Problem problem = Diagnosis.of(failure);
        if (problem.type() == ProblemType.DEFECT) {
            LOG.log(Level.ERROR, "file not taken, id " + RequestId.of(request), failure);
        }
        // What was not read is not waited for.
        response.setHeader("Connection", "close");
        ProblemDocument.send(problem, actor.person(), request, response);
    }

    private static void refuseForeign(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (request.getHeader(NAME) == null || (site != null && !site.equals("same-origin"))) {
            throw new Problem(ProblemType.FORBIDDEN);
        }
    }

    private static String path(HttpServletRequest request) {
        String path = request.getPathInfo();
        return path == null || path.isEmpty() ? "/" : path;
    }

    private static @Nullable String decoded(@Nullable String name) {
        try {
            return name == null ? null : URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            throw new Problem(ProblemType.INVALID_INPUT);
        }
    }
}
