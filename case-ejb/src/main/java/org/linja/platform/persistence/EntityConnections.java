package org.linja.platform.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;

/** Lends plain SQL the connection by which the entities of a transaction are kept. */
@Repository
class EntityConnections {
    @PersistenceContext EntityManager entities;

    /** That of the present transaction; it ends with it and is never closed. */
    Connection present() {
        return entities.unwrap(Connection.class);
    }
}
