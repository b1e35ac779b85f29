package org.linja.procedures;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.linja.platform.security.Role;
import org.linja.procedures.rules.TemplateChanges;
import org.linja.procedures.rules.TemplateDifference;
import org.linja.procedures.rules.TemplateReview;

/**
 * Says of a template that is being written, or waits, what is wrong with it and what it changes.
 */
@Stateless
@RolesAllowed({Role.ADMINISTRATOR, Role.AUDITOR})
public class ReviewTemplate {
    @Inject Templates templates;
    @Inject TemplateDesk desk;

    /**
     * Of a text; what it changes is told against the version that is in force.
     *
     * @param code empty for a template that is new
     */
    public ReviewedTemplate review(String code, String definition) {
        TemplateReview review = desk.review(definition);
        Optional<TemplateVersion> inForce =
                code.isEmpty() ? Optional.empty() : templates.inForce(code);
        return new ReviewedTemplate(
                review,
                inForce.map(TemplateVersion::number).orElse(0),
                TemplateDifference.of(
                        inForce.map(TemplateVersion::definition).orElse(definition), definition),
                review.template() == null
                        ? null
                        : TemplateChanges.of(
                                inForce.map(TemplateVersion::template).orElse(null),
                                review.template()),
                templates
                        .newerShipped(code)
                        .flatMap(shipped -> ShippedBeside.of(shipped, definition))
                        .orElse(null));
    }
}
