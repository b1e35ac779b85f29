package org.linja.reports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.Locale;
import org.linja.audit.OpinionSheet;
import org.linja.platform.security.Role;

/** Draws the figures of an opinion in the reader's language. */
@Stateless
@RolesAllowed(Role.AUDITOR)
public class ShowOpinionPictures {

    /** The pictures of these figures. */
    public OpinionPictures draw(OpinionSheet sheet, Locale locale) {
        return OpinionPictures.of(sheet, new ReportWords(locale));
    }
}
