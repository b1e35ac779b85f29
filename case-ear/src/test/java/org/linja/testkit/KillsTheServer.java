package org.linja.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * A class whose tests end the server as a crash would. The build runs these after all others: a
 * server that has just begun is slow for whoever comes next.
 */
@Tag("kills-the-server")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface KillsTheServer {}
