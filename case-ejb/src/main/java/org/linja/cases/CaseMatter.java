package org.linja.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.linja.cases.rules.CaseKind;
import org.linja.cases.rules.CaseParticulars;
import org.linja.cases.rules.ParticularsChange;

/** What a case is about: as somebody brought it, or as it was put right since. */
@Embeddable
class CaseMatter {
    private String subject;
    private String description;
    private CaseKind kind;

    @Column(name = "caller_name")
    private String callerName;

    @Column(name = "caller_number")
    private String callerNumber;

    private String since;
    private String tried;

    @SuppressWarnings("NullAway.Init")
    protected CaseMatter() {}

    static CaseMatter broughtBy(CaseOpening opening) {
        CaseMatter matter = new CaseMatter();
        matter.subject = opening.subject();
        matter.description = opening.description();
        matter.kind = opening.kind();
        matter.callerName = opening.callerName();
        matter.callerNumber = opening.callerNumber();
        matter.since = opening.since();
        matter.tried = opening.tried();
        return matter;
    }

    /** A second matter that came with it, from the same caller. */
    CaseMatter part(String partSubject, String partDescription) {
        CaseMatter part = new CaseMatter();
        part.subject = partSubject;
        part.description = partDescription;
        part.kind = kind;
        part.callerName = callerName;
        part.callerNumber = callerNumber;
        part.since = since;
        part.tried = tried;
        return part;
    }

    /** Says what is another than before; where that is nothing, all stays as it was typed. */
    ParticularsChange putRight(CaseParticulars to) {
        ParticularsChange change = ParticularsChange.between(particulars(), to);
        if (!change.isNothing()) {
            subject = to.subject();
            description = to.description();
            kind = to.kind();
            callerName = to.callerName();
            callerNumber = to.callerNumber();
            since = to.since();
            tried = to.tried();
        }
        return change;
    }

    CaseParticulars particulars() {
        return new CaseParticulars(
                subject, description, kind, callerName, callerNumber, since, tried);
    }

    String subject() {
        return subject;
    }

    String description() {
        return description;
    }

    CaseKind kind() {
        return kind;
    }

    String callerName() {
        return callerName;
    }

    String callerNumber() {
        return callerNumber;
    }

    String since() {
        return since;
    }

    String tried() {
        return tried;
    }
}
