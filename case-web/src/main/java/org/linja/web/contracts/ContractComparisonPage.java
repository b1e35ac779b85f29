package org.linja.web.contracts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.ShowContracts;

/** Lays two versions of one contract side by side, clause by clause. */
@Named
@ViewScoped
public class ContractComparisonPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject ShowContracts showContracts;

    private String code = "";
    private long left;
    private long right;
    private transient @Nullable ComparisonSheet sheet;

    public void load() {
        sheet = ComparisonSheet.of(showContracts.versions(code), left, right);
    }

    public String compare() {
        return "/contracts/contract-comparison?faces-redirect=true&includeViewParams=true";
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public long getLeft() {
        return left;
    }

    public void setLeft(long left) {
        this.left = left;
    }

    public long getRight() {
        return right;
    }

    public void setRight(long right) {
        this.right = right;
    }

    public @Nullable ComparisonSheet getSheet() {
        return sheet;
    }
}
