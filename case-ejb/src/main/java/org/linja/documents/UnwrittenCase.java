package org.linja.documents;

import java.io.Serializable;
import org.linja.cases.rules.CaseId;
import org.linja.documents.rules.LeftReason;

/** A case of which a batch could write nothing. */
public record UnwrittenCase(CaseId id, LeftReason reason) implements Serializable {}
