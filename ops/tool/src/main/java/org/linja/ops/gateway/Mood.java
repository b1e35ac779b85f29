package org.linja.ops.gateway;

/** How the gateway treats whoever hands something in: well, or as broken ones do. */
enum Mood {
    OK,
    /** Takes it, and answers after four seconds. */
    SLOW,
    FAILING,
    /** Takes the connection and never answers. */
    HANGING,
    REDIRECTING,
    /** Takes it and never reports that it arrived. */
    SILENT
}
