package org.linja.web.portal;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.ContractRow;

/** Which of the own contracts is looked at, and how it was kept in which month. */
public class ContractLook implements Serializable {
    private static final long serialVersionUID = 1L;

    private String contract = "";
    private String month = "";
    private @Nullable String wanted;

    /** Where no contract was asked for: one in force, else the one that was last. */
    void beginWith(List<ContractRow> inForce, List<ContractRow> ended) {
        if (contract.isEmpty()) {
            Stream.concat(inForce.stream(), ended.stream())
                    .findFirst()
                    .ifPresent(first -> contract = first.code());
        }
    }

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
