package org.linja.web.kit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.linja.reports.rules.Drawing;
import org.linja.reports.rules.SvgPen;

/** Draws pictures into pages. */
@Named
@ApplicationScoped
public class Svg {

    /** The picture as markup of its own, every word in it escaped; nothing where there is none. */
    public String draw(@Nullable Drawing drawing, String id) {
        return drawing == null ? "" : SvgPen.draw(drawing, id);
    }
}
