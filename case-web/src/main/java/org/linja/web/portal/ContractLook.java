package org.linja.web.portal;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Which of the own contracts is looked at, and how it was kept in which month. */
public class ContractLook implements Serializable {
    private static final long serialVersionUID = 1L;

    private String contract = "";
    private String month = "";
    private @Nullable String wanted;

    /** Turns to the month that was chosen. */
    public void turn() {
        month = getWanted();
    }

    /** The month that is chosen in the menu. */
    public String getWanted() {
        return wanted == null ? month : wanted;
    }

    public void setWanted(@Nullable String wanted) {
        this.wanted = wanted;
    }

    public String getContract() {
        return contract;
    }

    public void setContract(@Nullable String contract) {
        this.contract = contract == null ? "" : contract.strip();
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(@Nullable String month) {
        this.month = month == null ? "" : month.strip();
    }
}
