package org.linja.web.reports;

import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which contract is looked at, and by which opinion. */
public class DeliveredForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String contract = "";
    private @Nullable String wanted;
    private long opinion;
    private @Nullable Long after;

    /** Whether a contract is named. */
    public boolean isNamed() {
        return !contract.isEmpty();
    }

    /** Whether contract and opinion are chosen. */
    public boolean isChosen() {
        return isNamed() && opinion > 0;
    }

    /** Turns to the contract that was typed, and back to the choice of an opinion. */
    public void turn() {
        contract = getWanted();
        opinion = 0;
        after = null;
    }

    /** The contract that is typed: only when it is known does the page turn to it. */
    public String getWanted() {
        return wanted == null ? contract : wanted;
    }

    /** Takes a code however it is typed: all are in capitals. */
    public void setWanted(@Nullable String wanted) {
        this.wanted = wanted == null ? "" : wanted.strip().toUpperCase(Locale.ROOT);
    }

    public String getContract() {
        return contract;
    }

    public void setContract(@Nullable String contract) {
        this.contract = contract == null ? "" : contract.strip();
    }

    public long getOpinion() {
        return opinion;
    }

    public void setOpinion(long opinion) {
        this.opinion = opinion;
    }

    public @Nullable Long getAfter() {
        return after;
    }

    public void setAfter(@Nullable Long after) {
        this.after = after;
    }
}
