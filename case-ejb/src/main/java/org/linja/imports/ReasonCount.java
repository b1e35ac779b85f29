package org.linja.imports;

/** How many rows, or cases, one reason applies to. */
public record ReasonCount(String reason, long count) {}
