package org.linja.reports;

import java.io.InputStream;

/**
 * A document ready to be sent; whoever reads it to its end closes it, and then it is gone.
 *
 * @param sha256 of its bytes: the same for the same opinion, form and language
 */
public record ReportFile(
        String fileName, String mediaType, long bytes, String sha256, InputStream content) {}
