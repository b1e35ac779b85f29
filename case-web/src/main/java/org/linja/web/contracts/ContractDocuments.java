package org.linja.web.contracts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.linja.contracts.ContractFile;
import org.linja.contracts.ExportContractVersion;
import org.linja.reports.PrintAnnex;
import org.linja.web.kit.Download;

/** Hands out a version of a contract: as a text to go on with, or as the annex to be signed. */
@Named
@RequestScoped
public class ContractDocuments {
    @Inject ContractPage page;
    @Inject ExportContractVersion exportContractVersion;
    @Inject PrintAnnex printAnnex;
    @Inject Download download;

    public void text() {
        ContractFile file = exportContractVersion.export(page.getCode(), page.getVersion());
        download.json(file.name(), file.text());
    }

    public void annexEn() {
        annex("en");
    }

    public void annexFi() {
        annex("fi");
    }

    public void annexRu() {
        annex("ru");
    }

    private void annex(String language) {
        download.file(printAnnex.print(page.getCode(), page.getVersion(), language));
    }
}
