package org.linja.batch.slaaudit;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.audit.AuditVerdicts;
import org.linja.audit.CaseHistories;
import org.linja.audit.JudgedCase;

/** Writes the verdicts of a chunk and, in the same transaction, how far its range is judged. */
@Named
@Dependent
public class VerdictWriter extends AbstractItemWriter {
    @Inject @BatchProperty String number;
    @Inject @BatchProperty String start;
    @Inject @BatchProperty String part;
    @Inject CaseHistories histories;
    @Inject AuditVerdicts verdicts;

    private long writtenUntil;

    @Override
    public void open(@Nullable Serializable checkpoint) {
        writtenUntil =
                histories.range(Long.parseLong(number), Integer.parseInt(part)).judgedUntil();
    }

    @Override
    public void writeItems(List<Object> items) {
        List<JudgedCase> cases = items.stream().map(JudgedCase.class::cast).toList();
        verdicts.add(
                Long.parseLong(number),
                Integer.parseInt(start),
                Integer.parseInt(part),
                writtenUntil,
                cases);
        writtenUntil = cases.get(cases.size() - 1).facts().caseId();
    }
}
