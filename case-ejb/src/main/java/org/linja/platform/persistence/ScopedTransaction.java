package org.linja.platform.persistence;

import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.InvocationContext;

/**
 * Takes the row scope at the beginning of every transaction of a use case, and says how long it may
 * wait for the database: bound to all enterprise beans by ejb-jar.xml, so that none can forget it.
 */
public class ScopedTransaction {
    @Inject RowScope scope;

    @AroundInvoke
    @AroundTimeout
    Object within(InvocationContext call) throws Exception {
        Class<?> bean = call.getTarget().getClass();
        boolean before = RowScope.isPrompt();
        RowScope.setPrompt(isPrompt(bean));
        Planning planning = RowScope.plan(Planning.of(bean));
        try {
            scope.take();
            return call.proceed();
        } finally {
            RowScope.plan(planning);
            RowScope.setPrompt(before);
        }
    }

    /** By the component of the bean, of which the server may have made a class of its own. */
    private static boolean isPrompt(Class<?> bean) {
        return bean.getPackage().isAnnotationPresent(Prompt.class);
    }
}
