package org.linja.web.contracts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.ShowContracts;

/** One version of a contract, as it was signed. */
@Named
@ViewScoped
public class ContractPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject ShowContracts showContracts;

    private String code = "";
    private long version;
    private transient @Nullable ContractSheet sheet;

    public void load() {
        sheet = ContractSheet.of(showContracts, code, version);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public @Nullable ContractSheet getSheet() {
        return sheet;
    }
}
