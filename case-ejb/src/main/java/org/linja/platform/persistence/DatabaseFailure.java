package org.linja.platform.persistence;

import java.sql.SQLException;

/** The database could not do what a statement asked; the transaction is lost. */
public class DatabaseFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DatabaseFailure(String what, SQLException cause) {
        super(what + ": " + cause.getMessage(), cause);
    }
}
