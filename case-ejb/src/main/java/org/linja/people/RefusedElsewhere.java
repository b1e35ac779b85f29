package org.linja.people;

import org.linja.people.rules.ElsewhereRefusal;

/** Somebody who came from a provider is not let in. */
class RefusedElsewhere extends Exception {
    private static final long serialVersionUID = 1L;

    private final ElsewhereRefusal why;

    RefusedElsewhere(ElsewhereRefusal why) {
        super(why.slug());
        this.why = why;
    }

    RefusedElsewhere(ElsewhereRefusal why, Throwable cause) {
        super(why.slug(), cause);
        this.why = why;
    }

    ElsewhereRefusal why() {
        return why;
    }
}
