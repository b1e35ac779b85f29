package org.linja.web.procedures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linja.procedures.ReviewedTemplate;
import org.linja.procedures.rules.ProcedureTemplate;
import org.linja.procedures.rules.TemplateChanges;
import org.linja.procedures.rules.TemplateMap;
import org.linja.web.kit.ActiveLocale;
import org.linja.web.kit.Words;

/** A template as its reader sees it: drawn, and step by step in words. */
@Named
@RequestScoped
public class TemplatePicture {
    @Inject ActiveLocale active;

    /** A version that is or was in force, as markup. */
    public String draw(ProcedureTemplate template) {
        return draw(template, null, Set.of());
    }

    /** One that is written or waits, with what it changes and what is wrong; nothing if unread. */
    public String drawReviewed(@Nullable ReviewedTemplate reviewed) {
        ProcedureTemplate template = reviewed == null ? null : reviewed.review().template();
        return reviewed == null || template == null
                ? ""
                : draw(template, reviewed.changes(), wrong(reviewed));
    }

    public List<DrawnStep> steps(ProcedureTemplate template) {
        return TemplateWords.of(active.getLocale(), template, null, Set.of());
    }

    public List<DrawnStep> stepsReviewed(@Nullable ReviewedTemplate reviewed) {
        ProcedureTemplate template = reviewed == null ? null : reviewed.review().template();
        return reviewed == null || template == null
                ? List.of()
                : TemplateWords.of(
                        active.getLocale(), template, reviewed.changes(), wrong(reviewed));
    }

    private String draw(
            ProcedureTemplate template, @Nullable TemplateChanges changes, Set<String> wrong) {
        String language = active.getLanguage();
        return TemplateDrawing.of(
                TemplateMap.of(template),
                TemplateWords.of(active.getLocale(), template, changes, wrong),
                template.title().in(language),
                Words.say(
                        active.getLocale(),
                        "procedures.drawing.told",
                        List.of(String.valueOf(template.steps().size()))),
                "template-picture");
    }

    private static Set<String> wrong(ReviewedTemplate reviewed) {
        Set<String> wrong = new TreeSet<>();
        reviewed.review().faults().forEach(fault -> wrong.add(fault.about()));
        return wrong;
    }
}
