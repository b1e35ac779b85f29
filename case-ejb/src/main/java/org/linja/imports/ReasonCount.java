package org.linja.imports;

/** How many rows could not be taken for one reason. */
public record ReasonCount(String reason, long count) {}
