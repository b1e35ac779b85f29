package org.linja.platform.persistence;

import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.InvocationContext;

/**
 * Takes the row scope at the beginning of every transaction of a use case: bound to all enterprise
 * beans by ejb-jar.xml, so that none can forget it.
 */
public class ScopedTransaction {
    @Inject RowScope scope;

    @AroundInvoke
    @AroundTimeout
    Object within(InvocationContext call) throws Exception {
        scope.take();
        return call.proceed();
    }
}
