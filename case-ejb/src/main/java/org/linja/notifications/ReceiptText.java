package org.linja.notifications;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.cases.CaseReceipt;
import org.linja.sla.rules.ClockKind;

/**
 * What somebody who brought a case is written: its number, how severe it is by the contract, each
 * deadline in their own time, and what a person does next.
 *
 * @param criterion what the contract publishes for that severity; empty for nothing
 * @param address of the house as people reach it, without a slash at its end
 */
record ReceiptText(
        CaseReceipt receipt,
        String matter,
        String criterion,
        boolean underContract,
        Recipient reader,
        String address) {

    String subject() {
        return say("receipt.subject", receipt.number(), matter);
    }

    String body() {
        List<String> lines = new ArrayList<>();
        lines.add(say("receipt.lead", receipt.number(), matter));
        lines.add("");
        lines.add(
                say(
                        underContract ? "receipt.severity" : "receipt.severity.no-contract",
                        word("severity." + receipt.severity().slug())));
        if (!criterion.isEmpty()) {
            lines.add(criterion);
        }
        lines.add("");
        lines.addAll(promises());
        lines.add("");
        lines.add(nextStep());
        lines.add("");
        lines.add(word("receipt.where"));
        lines.add(address + "/portal/case.xhtml?number=" + receipt.number());
        lines.add("");
        return String.join("\n", lines);
    }

    private List<String> promises() {
        List<String> promised = new ArrayList<>();
        for (CaseReceipt.Promise promise : receipt.promises()) {
            Instant due = promise.dueAt();
            if (due != null) {
                String what = word("receipt.clock." + promise.clock().slug());
                promised.add(say("receipt.promise", what, AlertTexts.moment(due, reader)));
            }
        }
        if (promised.isEmpty()) {
            promised.add(word(underContract ? "receipt.no-promise" : "receipt.no-contract"));
        }
        return promised;
    }

    /** Who does what next: the first that a person of the house owes is a word. */
    private String nextStep() {
        String owner = receipt.owner();
        if (owner == null) {
            return word("receipt.next.nobody");
        }
        Instant due = acknowledgedBy();
        return due == null
                ? say("receipt.next.owner", owner)
                : say("receipt.next.owner-by", owner, AlertTexts.moment(due, reader));
    }

    private @Nullable Instant acknowledgedBy() {
        for (CaseReceipt.Promise promise : receipt.promises()) {
            if (promise.clock() == ClockKind.ACKNOWLEDGE) {
                return promise.dueAt();
            }
        }
        return null;
    }

    private String say(String key, Object... arguments) {
        return word(key).formatted(arguments);
    }

    private String word(String key) {
        return AlertTexts.words(reader).getString(key);
    }
}
