package org.linja.portal;

import java.util.Map;
import org.linja.cases.CaseReceipt;
import org.linja.intake.AnnouncedCall;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;

/** What became of a matter that a customer's person brought. */
public sealed interface Received {

    /** It is a case. */
    record Opened(CaseReceipt receipt) implements Received {}

    /** It must be phoned about; what was written is kept and found by a code. */
    record CallNow(AnnouncedCall call) implements Received {

        /** The same as whoever cannot be shown a page is told it. */
        public Problem refusal() {
            return new Problem(
                    ProblemType.CHANNEL_NOT_ALLOWED,
                    Map.of(
                            "hotline", call.hotline(),
                            "code", call.code().said(),
                            "houseAnswers", call.code().answered(),
                            "codeExpiresAt", call.expiresAt().toString()));
        }
    }
}
