package org.linja.rest.kit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An address at which a customer's program with a key is heard, within the key's scope. What says
 * nothing is a person's own matter, however many roles the key's maker has.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenToKeys {}
