package org.linja.web.contracts;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.linja.people.ProviderFields;
import org.linja.people.SignInProvider;
import org.linja.people.rules.MailDomain;

/** What is typed of a customer's provider. */
public class SignInForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String issuer = "";
    private String clientId = "";
    private String domains = "";
    private boolean onlyWay;
    private long version;
    private String meanwhile = "";

    static SignInForm of(@Nullable SignInProvider kept) {
        SignInForm form = new SignInForm();
        if (kept != null) {
            form.issuer = kept.issuer();
            form.clientId = kept.clientId();
            form.domains = String.join(" ", kept.domains());
            form.onlyWay = kept.onlyWay();
            form.version = kept.version();
        }
        return form;
    }

    /** What another has kept meanwhile is shown beside it, and what is sent then was seen. */
    void meet(@Nullable SignInProvider now) {
        long current = now == null ? 0 : now.version();
        if (current != version) {
            version = current;
            meanwhile =
                    now == null
                            ? "–"
                            : String.join(
                                    ", ",
                                    now.issuer(),
                                    now.clientId(),
                                    String.join(" ", now.domains()));
        }
    }

    /** What stands now where somebody else was faster; empty where nobody was. */
    public String getMeanwhile() {
        return meanwhile;
    }

    ProviderFields fields() {
        return new ProviderFields(
                issuer.strip(), clientId.strip(), MailDomain.each(domains), onlyWay);
    }

    /** Of what was seen; 0 where there was none. */
    public long getVersion() {
        return version;
    }

    public String getIssuer() {
        return issuer;
    }

    public void setIssuer(String issuer) {
        this.issuer = issuer;
    }

    public String getClientId() {
        return clientId;
    }

    public void setClientId(String clientId) {
        this.clientId = clientId;
    }

    public String getDomains() {
        return domains;
    }

    public void setDomains(String domains) {
        this.domains = domains;
    }

    public boolean isOnlyWay() {
        return onlyWay;
    }

    public void setOnlyWay(boolean onlyWay) {
        this.onlyWay = onlyWay;
    }
}
