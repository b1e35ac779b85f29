package org.linja.web.attachments;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linja.attachments.AttachmentRow;
import org.linja.attachments.DropDraftFile;
import org.linja.attachments.OfferAttachment;
import org.linja.attachments.ShowAttachments;
import org.linja.attachments.rules.FileLimits;
import org.linja.web.kit.CaseNumbers;

/** The files of a case, or of a case that is being written, as its page lists them. */
@Named
@RequestScoped
public class FileDesk {
    @Inject ShowAttachments showAttachments;
    @Inject OfferAttachment offerAttachment;
    @Inject DropDraftFile dropDraftFile;
    @Inject FacesContext faces;

    private final Map<String, List<AttachmentRow>> read = new HashMap<>();
    private @Nullable FileLimits limits;

    public List<AttachmentRow> ofCase(String number) {
        return once(number, key -> showAttachments.ofCase(CaseNumbers.of(key)));
    }

    public List<AttachmentRow> ofDraft(String draft) {
        return once(draft, showAttachments::ofDraft);
    }

    /** Leads the browser to the file, which it keeps; the page stays. */
    public void fetch(AttachmentRow file) {
        fetchKey(file.key());
    }

    /** The same for a file that a list names by its key alone. */
    public void fetchKey(String key) {
        ExternalContext external = faces.getExternalContext();
        String way = "/files/" + offerAttachment.offer(key).token();
        try {
            external.redirect(external.getRequestContextPath() + way);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        faces.responseComplete();
    }

    public void drop(String draft, AttachmentRow file) {
        dropDraftFile.drop(draft, file.key());
        read.clear();
    }

    /** Reads the list anew: a file was added beside the page. */
    public void refresh() {
        read.clear();
    }

    /** The largest file, in bytes. */
    public long getMostBytes() {
        return limits().oneBytes();
    }

    public long getMostMegabytes() {
        return limits().oneBytes() >> 20;
    }

    private FileLimits limits() {
        FileLimits known = limits;
        if (known == null) {
            known = showAttachments.limits();
            limits = known;
        }
        return known;
    }

    private List<AttachmentRow> once(String of, Function<String, List<AttachmentRow>> reader) {
        return read.computeIfAbsent(of, reader);
    }
}
