package org.linja.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.linja.imports.rules.IncidentLogCase;
import org.linja.imports.rules.IncidentLogRow;
import org.linja.imports.rules.LogRemark;
import org.linja.imports.rules.RejectedLine;

/** Counts what becomes of the rows and cases of a chunk and lists what could not be taken. */
final class ImportTally {
    private final long run;
    private final List<Map<String, Object>> rejections = new ArrayList<>();
    private final List<Map<String, Object>> remarks = new ArrayList<>();
    private int read;
    private int taken;
    private int unchanged;
    private int casesTaken;
    private int casesUnchanged;
    private int casesRejected;

    ImportTally(long run) {
        this.run = run;
    }

    void taken(LoggedCase logged, IncidentLogCase reading) {
        read += logged.rows().size();
        taken += logged.rows().size() - reading.rejections().size();
        casesTaken++;
        list(reading);
    }

    void unchanged(LoggedCase logged, IncidentLogCase reading) {
        read += logged.rows().size();
        unchanged += logged.rows().size() - reading.rejections().size();
        casesUnchanged++;
        list(reading);
    }

    /** Not one row of the case could be taken. */
    void rejected(LoggedCase logged, IncidentLogCase reading) {
        read += logged.rows().size();
        casesRejected++;
        list(reading);
    }

    /** The whole case is refused for one reason. */
    void rejected(LoggedCase logged, String reason) {
        read += logged.rows().size();
        casesRejected++;
        for (IncidentLogRow row : logged.rows()) {
            reject(row.line(), logged.reference(), reason);
        }
    }

    List<Map<String, Object>> rejections() {
        return rejections;
    }

    List<Map<String, Object>> remarks() {
        return remarks;
    }

    /** The counts, by the names of the statement that adds them to the run. */
    Map<String, Object> counts(int start, long before) {
        return Map.of(
                "number", run,
                "start", start,
                "before", before,
                "read", read,
                "taken", taken,
                "unchanged", unchanged,
                "casesTaken", casesTaken,
                "casesUnchanged", casesUnchanged,
                "casesRejected", casesRejected);
    }

    private void list(IncidentLogCase reading) {
        for (RejectedLine line : reading.rejections()) {
            reject(line.line(), reading.reference(), line.reason().slug());
        }
        for (LogRemark remark : reading.remarks()) {
            remarks.add(
                    Map.of(
                            "run", run,
                            "reference", reading.reference(),
                            "remark", remark.slug()));
        }
    }

    private void reject(long line, String reference, String reason) {
        rejections.add(Map.of("run", run, "line", line, "reference", reference, "reason", reason));
    }
}
