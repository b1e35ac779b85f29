package org.linja.following;

import java.io.Serializable;
import org.linja.cases.rules.CaseId;
import org.linja.following.rules.LeftReason;

/** A case that could not be moved and keeps what it had. */
public record LeftCase(CaseId id, LeftReason reason) implements Serializable {}
