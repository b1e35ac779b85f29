package org.linja.web.contracts;

import java.io.Serializable;

/** Which version an administrator began from, as the address of the page says it. */
public class VersionOrder implements Serializable {
    private static final long serialVersionUID = 1L;

    private String contract = "";
    private long version;
    private boolean pattern;

    public String getContract() {
        return contract;
    }

    public void setContract(String contract) {
        this.contract = contract;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    /** Whether it only serves as a pattern for a contract of its own. */
    public boolean isPattern() {
        return pattern;
    }

    public void setPattern(boolean pattern) {
        this.pattern = pattern;
    }
}
