package org.linja.platform.persistence;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Somebody waits for what this component does: a caller on the telephone, a person who must be
 * reached. A database that says nothing for seconds counts as gone (ADR 0036), where jobs and
 * reports give it a minute.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PACKAGE)
public @interface Prompt {}
