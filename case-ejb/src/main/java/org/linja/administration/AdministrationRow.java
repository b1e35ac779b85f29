package org.linja.administration;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.administration.rules.AdministrationAct;
import org.linja.administration.rules.FieldChange;

/**
 * One act of administration as auditors read it.
 *
 * @param occurredAt by the house's clock
 * @param recordedAt by the database's own clock, which nobody moves
 * @param actor the lasting name, such as {@code person:7}, or {@code contact:7} for whoever has a
 *     letter; {@code by} is today's name of them
 * @param subject kind and name of what was changed, such as {@code customer:ACME}
 * @param subjectName what a person or a contact is called today; null where the code says it
 * @param changes null once they were erased
 */
public record AdministrationRow(
        long id,
        Instant occurredAt,
        Instant recordedAt,
        String actor,
        @Nullable String by,
        AdministrationAct act,
        String subject,
        @Nullable String subjectName,
        @Nullable String customer,
        @Nullable List<FieldChange> changes)
        implements Serializable {}
