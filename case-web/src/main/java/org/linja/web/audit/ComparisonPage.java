package org.linja.web.audit;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.audit.AuditRow;
import org.linja.audit.OpinionComparison;
import org.linja.audit.ShowComparison;

/** Shows what two opinions say differently. */
@Named
@ViewScoped
public class ComparisonPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject ShowComparison showComparison;

    private long number;
    private long other;
    private transient List<AuditRow> others = List.of();
    private transient @Nullable OpinionComparison comparison;

    public void load() {
        others = showComparison.others(number);
        comparison = other == 0 ? null : showComparison.compare(number, other);
    }

    public long getNumber() {
        return number;
    }

    public void setNumber(long number) {
        this.number = number;
    }

    public long getOther() {
        return other;
    }

    public void setOther(long other) {
        this.other = other;
    }

    public List<AuditRow> getOthers() {
        return others;
    }

    public @Nullable OpinionComparison getComparison() {
        return comparison;
    }
}
