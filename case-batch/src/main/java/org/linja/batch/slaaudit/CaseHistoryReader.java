package org.linja.batch.slaaudit;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.linja.audit.AuditRange;
import org.linja.audit.AuditScope;
import org.linja.audit.CaseHistories;
import org.linja.audit.CaseToJudge;

/** Reads the cases of a range that are not judged yet, a page of whole histories at a time. */
@Named
@Dependent
public class CaseHistoryReader extends AbstractItemReader {
    private static final int PAGE = 1_000;

    @Inject @BatchProperty String number;
    @Inject @BatchProperty String start;
    @Inject @BatchProperty String part;
    @Inject CaseHistories histories;

    private final Deque<CaseToJudge> page = new ArrayDeque<>();
    private @Nullable AuditScope scope;
    private long readUntil;
    private long untilCase;

    @Override
    public void open(@Nullable Serializable checkpoint) {
        long opinion = Long.parseLong(number);
        scope = histories.scope(opinion);
        AuditRange range = histories.range(opinion, Integer.parseInt(part));
        readUntil = range.judgedUntil();
        untilCase = range.untilCase();
    }

    @Override
    public @Nullable CaseToJudge readItem() {
        if (page.isEmpty() && scope != null) {
            page.addAll(histories.page(scope, Integer.parseInt(start), readUntil, untilCase, PAGE));
        }
        CaseToJudge next = page.poll();
        if (next != null) {
            readUntil = next.caseId();
        }
        return next;
    }
}
