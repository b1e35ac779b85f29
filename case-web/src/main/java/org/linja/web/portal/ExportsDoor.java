package org.linja.web.portal;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.linja.exports.DataExport;
import org.linja.exports.FetchExport;
import org.linja.rest.kit.Diagnosis;
import org.linja.rest.kit.SentFile;

/** The door of exports for people at the pages: a way leads whoever asked for it to the file. */
@WebServlet("/exports/*")
public class ExportsDoor extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject transient FetchExport fetchExport;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = request.getPathInfo();
        DataExport export;
        try {
            export = fetchExport.open(path == null || path.isEmpty() ? "" : path.substring(1));
        } catch (RuntimeException failure) {
            response.sendError(Diagnosis.of(failure).type().status());
            return;
        }
        SentFile.tell(SentFile.archive(export), response);
        fetchExport.write(export, response.getOutputStream());
    }
}
