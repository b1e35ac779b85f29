package org.linja.procedures;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.linja.procedures.rules.TemplateChanges;
import org.linja.procedures.rules.TemplateDifference;
import org.linja.procedures.rules.TemplateReview;

/**
 * What is to be said of a template before it comes into force.
 *
 * @param inForce number of the version in force; 0 where there is none
 * @param difference of the texts; none where there is no version in force
 * @param changes of the steps; null where the text cannot be read
 * @param shipped what is shipped and was never in force here; null where the text says the same
 */
public record ReviewedTemplate(
        TemplateReview review,
        int inForce,
        TemplateDifference difference,
        @Nullable TemplateChanges changes,
        @Nullable ShippedBeside shipped)
        implements Serializable {}
