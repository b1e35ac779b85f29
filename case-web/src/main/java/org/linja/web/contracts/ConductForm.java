package org.linja.web.contracts;

import java.io.Serializable;
import org.linja.contracts.rules.TermsDraft;
import org.linja.contracts.rules.TermsDraft.Conduct;
import org.linja.contracts.rules.TermsDraft.Quiet;

/**
 * How cases are to be dealt with, and when nobody is to be disturbed, while it is being written.
 */
public class ConductForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String quietFrom;
    private String quietUntil;
    private String reopenWithin;
    private String contestWithin;
    private String arbiter;
    private String settleWithin;
    private boolean mayMerge;
    private boolean runningCasesFollow;
    private final SecondPairForm secondPair;

    ConductForm(TermsDraft draft) {
        Conduct conduct = draft.conduct();
        quietFrom = draft.quiet().from();
        quietUntil = draft.quiet().until();
        reopenWithin = TypedTime.typed(conduct.reopenWithin());
        contestWithin = TypedTime.typed(conduct.contestWithin());
        arbiter = conduct.arbiter();
        settleWithin = TypedTime.typed(conduct.settleWithin());
        mayMerge = conduct.mayMerge();
        runningCasesFollow = conduct.runningCasesFollow();
        secondPair = new SecondPairForm(conduct.secondPair());
    }

    Quiet quiet() {
        return new Quiet(quietFrom.strip(), quietUntil.strip());
    }

    Conduct conduct() {
        return new Conduct(
                TypedTime.iso(reopenWithin),
                mayMerge,
                TypedTime.iso(contestWithin),
                arbiter.strip(),
                TypedTime.iso(settleWithin),
                runningCasesFollow,
                secondPair.eyes());
    }

    public SecondPairForm getSecondPair() {
        return secondPair;
    }

    public String getQuietFrom() {
        return quietFrom;
    }

    public void setQuietFrom(String quietFrom) {
        this.quietFrom = quietFrom;
    }

    public String getQuietUntil() {
        return quietUntil;
    }

    public void setQuietUntil(String quietUntil) {
        this.quietUntil = quietUntil;
    }

    public String getReopenWithin() {
        return reopenWithin;
    }

    public void setReopenWithin(String reopenWithin) {
        this.reopenWithin = reopenWithin;
    }

    public String getContestWithin() {
        return contestWithin;
    }

    public void setContestWithin(String contestWithin) {
        this.contestWithin = contestWithin;
    }

    public String getArbiter() {
        return arbiter;
    }

    public void setArbiter(String arbiter) {
        this.arbiter = arbiter;
    }

    public String getSettleWithin() {
        return settleWithin;
    }

    public void setSettleWithin(String settleWithin) {
        this.settleWithin = settleWithin;
    }

    public boolean isMayMerge() {
        return mayMerge;
    }

    public void setMayMerge(boolean mayMerge) {
        this.mayMerge = mayMerge;
    }

    public boolean isRunningCasesFollow() {
        return runningCasesFollow;
    }

    public void setRunningCasesFollow(boolean runningCasesFollow) {
        this.runningCasesFollow = runningCasesFollow;
    }
}
