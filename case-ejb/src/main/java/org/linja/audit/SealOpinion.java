package org.linja.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;
import org.linja.audit.rules.ReportMonth;
import org.linja.notifications.ReportLetterDue;
import org.linja.platform.outbox.Outbox;
import org.linja.platform.rules.Sha256;
import org.linja.platform.time.DatabaseClock;

/** Closes an opinion: its totals, the fingerprint of its report, and never a change again. */
@Stateless
@PermitAll
public class SealOpinion {
    @Inject AuditOpinions opinions;
    @Inject AuditReports reports;
    @Inject MonthReports months;
    @Inject Outbox outbox;
    @Inject CaseHistories histories;
    @Inject @Any Instance<OpinionAnnex> annexes;
    @Inject DatabaseClock clock;

    /** Seals what {@code start} has judged; false if the opinion has ended or is another's. */
    public boolean seal(long number, int start) {
        if (!opinions.isHeld(number, start)) {
            return false;
        }
        MessageDigest digest = Sha256.begun();
        CountingStream counted = new CountingStream();
        sealAnnexes(number);
        reports.write(number, AuditReports.NEWEST_FORM, new DigestOutputStream(counted, digest));
        opinions.seal(
                number,
                start,
                new AuditReport("", counted.bytes, Sha256.hex(digest), AuditReports.NEWEST_FORM),
                clock.now());
        tell(number);
        return true;
    }

    private void sealAnnexes(long number) {
        AuditRow opinion = opinions.row(number).orElseThrow();
        if (!opinion.cutAt().isBefore(opinion.requestedAt())) {
            AuditScope scope = histories.scope(number);
            annexes.forEach(annex -> annex.seal(scope));
        }
    }

    /**
     * In the transaction of the seal: whoever reads of a month's report finds it, and is told of a
     * month once, however often it is made.
     */
    private void tell(long number) {
        Instant now = clock.now();
        months.onOne(number).ifPresent(opinion -> tell(number, opinion, now));
    }

    private void tell(long number, MonthReports.OnOne opinion, Instant now) {
        ReportMonth month = ReportMonth.lastOver(opinion.zone(), now);
        if (opinion.isOn(month)) {
            outbox.addEach(
                    months.toTell(opinion.customerId(), month, number, now).stream()
                            .map(
                                    person ->
                                            new ReportLetterDue(
                                                    UUID.randomUUID(),
                                                    now,
                                                    person,
                                                    month.toString()))
                            .toList());
        }
    }

    private static final class CountingStream extends OutputStream {
        private long bytes;

        @Override
        public void write(int value) {
            bytes++;
        }

        @Override
        public void write(byte[] values, int offset, int length) {
            bytes += length;
        }
    }
}
