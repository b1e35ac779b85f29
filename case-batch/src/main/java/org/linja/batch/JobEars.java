package org.linja.batch;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.linja.platform.outbox.Ears;

/** Opens the ears for requests of jobs, for a broker that we listen to ourselves. */
@Startup
@Singleton
public class JobEars {
    @Inject Ears ears;
    @Inject JobRequests jobRequests;

    @PostConstruct
    void open() {
        ears.open("jobs", jobRequests::hear);
    }
}
