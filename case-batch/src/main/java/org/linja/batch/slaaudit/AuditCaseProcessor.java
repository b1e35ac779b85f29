package org.linja.batch.slaaudit;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linja.audit.CaseToJudge;
import org.linja.audit.JudgeCases;
import org.linja.audit.JudgedCase;
import org.linja.audit.PlanAudit;

/** Has each case judged as it stood at the cut. */
@Named
@Dependent
public class AuditCaseProcessor implements ItemProcessor {
    @Inject @BatchProperty String number;
    @Inject PlanAudit plan;
    @Inject JudgeCases judge;

    private @Nullable Instant cutAt;

    @Override
    public JudgedCase processItem(Object item) {
        Instant cut = cutAt;
        if (cut == null) {
            cut = plan.cutAt(Long.parseLong(number));
            cutAt = cut;
        }
        return judge.judge((CaseToJudge) item, cut);
    }
}
