package org.linja.intake;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What the desk found by the code that a caller said.
 *
 * @param answer two figures to say in return, by which the caller knows the house
 * @param attemptedAt when the caller first tried it at the portal
 * @param fields what stands in the desk's form from now on, by field
 */
public record FoundCall(UUID id, String answer, Instant attemptedAt, Map<String, String> fields)
        implements Serializable {}
