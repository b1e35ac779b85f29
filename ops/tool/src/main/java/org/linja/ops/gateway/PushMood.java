package org.linja.ops.gateway;

/** How the push service treats what is pushed: well, or as real ones sometimes do. */
enum PushMood {
    OK,
    /** Takes it after two seconds. */
    SLOW,
    /** Says that no such device is known any more. */
    GONE,
    /** Says that too much comes. */
    BUSY,
    REDIRECTING
}
