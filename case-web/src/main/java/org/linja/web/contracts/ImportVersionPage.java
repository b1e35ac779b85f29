package org.linja.web.contracts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.linja.contracts.ExportContractVersion;
import org.linja.contracts.ImportContractVersion;
import org.linja.web.kit.Download;

/** Proposes the version that a text tells of. */
@Named
@ViewScoped
public class ImportVersionPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject ExportContractVersion exportContractVersion;
    @Inject ImportContractVersion importContractVersion;
    @Inject Download download;

    private final VersionFile file = new VersionFile();

    public String take() {
        return "/contracts/contract-proposal?faces-redirect=true&number="
                + importContractVersion.take(file.bytes()).id();
    }

    public void schema() {
        download.json("contract.schema.json", exportContractVersion.schema());
    }

    public VersionFile getFile() {
        return file;
    }
}
