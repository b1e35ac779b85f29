package org.linja.batch;

import jakarta.batch.api.chunk.listener.ChunkListener;
import jakarta.batch.api.listener.StepListener;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Keeps what went wrong in a step, of a partition too, until the job tells it. */
@Named
@Dependent
public class JobProblemListener implements ChunkListener, StepListener {
    @Inject JobContext job;
    @Inject StepContext step;
    @Inject JobLog log;

    @Override
    public void onError(Exception failure) {
        log.problem(JobEnd.startOf(job), failure);
    }

    @Override
    public void afterStep() {
        Exception failure = step.getException();
        if (failure != null) {
            log.problem(JobEnd.startOf(job), failure);
        }
    }

    @Override
    public void beforeChunk() {
        // Only failures are of interest.
    }

    @Override
    public void afterChunk() {
        // Only failures are of interest.
    }

    @Override
    public void beforeStep() {
        // Only failures are of interest.
    }
}
