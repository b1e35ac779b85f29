package org.linja.platform.outbox;

/** A message nobody can ever handle; trying again will not help, a person must look. */
public class PoisonMessage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PoisonMessage(String what) {
        super(what);
    }

    PoisonMessage(String what, Throwable cause) {
        super(what, cause);
    }
}
