package org.linja.platform.persistence;

/**
 * How the database plans the statements of a use case.
 *
 * @param cacheMode PostgreSQL's {@code plan_cache_mode}
 * @param wholesale {@code on} where it may read a table from end to end, or gather rows before it
 *     sorts them
 */
record Planning(String cacheMode, String wholesale) {
    static final Planning USUAL = new Planning("auto", "on");

    private static final Planning ONCE = new Planning("force_generic_plan", "on");
    private static final Planning BY_INDEX = new Planning("force_generic_plan", "off");

    static Planning of(Class<?> bean) {
        if (bean.isAnnotationPresent(ByIndex.class)) {
            return BY_INDEX;
        }
        return bean.isAnnotationPresent(PlannedOnce.class) ? ONCE : USUAL;
    }
}
