package org.linja.web.contracts;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.ContractFile;
import org.linja.platform.problem.Problem;

/** The text of a version that an administrator chose. */
public class VersionFile implements Serializable {
    private static final long serialVersionUID = 1L;

    private transient @Nullable Part part;

    /** Its bytes, one more than may be where there are more. */
    byte[] bytes() {
        Part chosen = part;
        if (chosen == null || chosen.getSize() == 0) {
            throw Problem.invalid("file", "required");
        }
        try (InputStream content = chosen.getInputStream()) {
            return content.readNBytes(ContractFile.LONGEST + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public @Nullable Part getPart() {
        return part;
    }

    public void setPart(@Nullable Part part) {
        this.part = part;
    }
}
