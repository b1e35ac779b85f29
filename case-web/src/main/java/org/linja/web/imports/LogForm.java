package org.linja.web.imports;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.linja.imports.ImportFile;
import org.linja.platform.problem.Problem;

/** The log an administrator chose and whose cases it holds. */
public class LogForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String customer = "";
    private transient @Nullable Part file;

    /** Opens the file, hands it over and returns the import's number. */
    long send(ToLongFunction<ImportFile> taker) {
        Part part = file;
        if (part == null || part.getSize() == 0) {
            throw Problem.invalid("file", "required");
        }
        try (InputStream content = part.getInputStream()) {
            return taker.applyAsLong(
                    new ImportFile(
                            "incident-log",
                            customer.strip(),
                            part.getSubmittedFileName(),
                            content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String getCustomer() {
        return customer;
    }

    public void setCustomer(String customer) {
        this.customer = customer;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
