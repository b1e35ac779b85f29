package org.linja.web.kit;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * An answer with one content security policy: PrimeFaces adds the page's beside the one that stands
 * there already, and a browser would keep to both.
 */
final class OnePolicy extends HttpServletResponseWrapper {
    OnePolicy(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void addHeader(String name, String value) {
        if (name.equalsIgnoreCase(SecurityHeaders.POLICY)) {
            setHeader(name, value);
        } else {
            super.addHeader(name, value);
        }
    }
}
