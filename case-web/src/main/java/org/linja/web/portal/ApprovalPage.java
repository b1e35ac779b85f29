package org.linja.web.portal;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.linja.procedures.ApprovalSheet;
import org.linja.procedures.ShowApprovals;
import org.linja.procedures.SignForCustomer;
import org.linja.web.kit.Notices;

/** Exactly what is to be approved; yes or no is said to that and to nothing else. */
@Named
@ViewScoped
public class ApprovalPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject ShowApprovals showApprovals;
    @Inject SignForCustomer signForCustomer;
    @Inject Notices notices;

    private long number;
    private String seen = "";
    private String text = "";
    private @Nullable ApprovalSheet sheet;

    public void load() {
        ApprovalSheet read = showApprovals.one(number);
        sheet = read;
        seen = read.digest();
    }

    public void approve() {
        signForCustomer.approve(number, seen, text).done();
        text = "";
        notices.tell("portal.approval.approved");
    }

    public void refuse() {
        signForCustomer.refuse(number, seen, text).done();
        text = "";
        notices.tell("portal.approval.refused");
    }

    public void takeBack() {
        signForCustomer.takeBack(number, text).done();
        text = "";
        notices.tell("portal.approval.taken-back");
    }

    public long getNumber() {
        return number;
    }

    public void setNumber(long number) {
        this.number = number;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    /** It comes back with the form: what the page learned without showing it is not approved. */
    public String getSeen() {
        return seen;
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }

    public @Nullable ApprovalSheet getSheet() {
        return sheet;
    }
}
