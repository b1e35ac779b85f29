package org.linja.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linja.rest.kit.Diagnosis;

/**
 * Where the link of a letter leads. Opened, as scanners of mail do, it only goes on to the page
 * that asks; what is sent here is the button of a mail program, and is done (RFC 8058). It knows
 * nobody and needs no session: the word in the address is all that counts.
 */
@WebServlet("/no-more-letters/*")
public class OneClickDoor extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern WORD = Pattern.compile("/([A-Za-z0-9_-]{1,100})");

    @Inject transient LetterDoor door;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String word = word(request);
        if (word.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            response.sendRedirect(request.getContextPath() + "/no-more-letters.xhtml?link=" + word);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            door.refuse(word(request));
        } catch (RuntimeException failure) {
            response.sendError(Diagnosis.of(failure).type().status());
            return;
        }
        response.setStatus(HttpServletResponse.SC_OK);
    }

    /** Empty where what stands there can be no word. */
    private static String word(HttpServletRequest request) {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        Matcher found = WORD.matcher(path);
        return found.matches() ? found.group(1) : "";
    }
}
