package org.linja.watch;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Lets the house watch over itself from its start. */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class WatchStart {
    @Inject FurnishHouse furnishHouse;

    @PostConstruct
    void start() {
        furnishHouse.furnish();
        furnishHouse.begin();
    }
}
