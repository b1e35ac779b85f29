package org.linja.platform.persistence;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A use case that asks the same few things over and over, by keys. To plan each anew would take the
 * database longer than to carry it out, so it keeps one plan for all (PostgreSQL's {@code
 * plan_cache_mode}). Not for lists and searches, whose plans depend on what is asked.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface PlannedOnce {}
