package org.linja.platform.persistence;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes the first few of a queue that is nearly empty most of the time and long in a flood. The
 * database's statistics lag behind by a minute, and by them it would read such a table whole or
 * sort all of it; it is told to go along an index, in its order, whatever they say.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ByIndex {}
