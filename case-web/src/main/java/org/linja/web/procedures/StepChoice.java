package org.linja.web.procedures;

import java.io.Serializable;
import org.linja.procedures.rules.Wording;

/**
 * A step that a deviation may name.
 *
 * @param code of its template and its own, parted by a slash
 */
public record StepChoice(String code, Wording procedure, Wording title) implements Serializable {}
