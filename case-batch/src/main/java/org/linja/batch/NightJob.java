package org.linja.batch;

/** The jobs of the house. */
public enum NightJob {
    SLA_AUDIT("sla-audit"),
    INCIDENT_LOG("incident-log"),
    OPINION_DOCUMENT("opinion-document"),
    FOLLOWING("following"),
    DATA_EXPORT("data-export"),
    DOCUMENT_BATCH("document-batch");

    private final String xml;

    NightJob(String xml) {
        this.xml = xml;
    }

    /** Name of the job's description, which is also the name the batch runtime knows it by. */
    public String xml() {
        return xml;
    }

    static NightJob of(String xml) {
        for (NightJob job : values()) {
            if (job.xml.equals(xml)) {
                return job;
            }
        }
        throw new IllegalArgumentException("no job " + xml);
    }
}
