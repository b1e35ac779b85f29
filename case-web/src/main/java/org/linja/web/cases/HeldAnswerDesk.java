package org.linja.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linja.answers.AnswerWords;
import org.linja.answers.HeldAnswerRow;
import org.linja.answers.ReleaseAnswer;
import org.linja.answers.RewriteAnswer;
import org.linja.answers.SendAnswerBack;
import org.linja.answers.ShowHeldAnswers;
import org.linja.answers.WithdrawAnswer;
import org.linja.contracts.rules.AnswerClass;
import org.linja.sla.rules.AnswerElement;

/** The answers of the case of the page that wait for a second person, or did. */
@Named
@RequestScoped
public class HeldAnswerDesk {
    @Inject CasePage page;
    @Inject ShowHeldAnswers showHeldAnswers;
    @Inject ReleaseAnswer releaseAnswer;
    @Inject SendAnswerBack sendAnswerBack;
    @Inject RewriteAnswer rewriteAnswer;
    @Inject WithdrawAnswer withdrawAnswer;

    private String why = "";
    private final Map<Long, String> drafts = new HashMap<>();
    private final Map<Long, Integer> revisions = new HashMap<>();
    private @Nullable List<HeldAnswerRow> rows;

    // Of which version of the case they were read: what another form of the page sent shows, too.
    private long readOf;

    public List<HeldAnswerRow> getRows() {
        List<HeldAnswerRow> read = rows;
        if (read == null || readOf != page.version()) {
            read = showHeldAnswers.of(page.id());
            read.forEach(row -> drafts.putIfAbsent(row.number(), row.words()));
            read.forEach(row -> revisions.put(row.number(), row.revision()));
            rows = read;
            readOf = page.version();
        }
        return read;
    }

    public List<AnswerClass> getClasses() {
        return List.of(AnswerClass.values());
    }

    public void release(HeldAnswerRow row) {
        releaseAnswer.release(page.id(), page.version(), row.number(), seen(row));
        done();
    }

    public void sendBack(HeldAnswerRow row) {
        sendAnswerBack.sendBack(page.id(), page.version(), row.number(), seen(row), why);
        done();
    }

    /** What it was said to carry and to be stays said. */
    public void rewrite(HeldAnswerRow row) {
        EnumSet<AnswerElement> elements = EnumSet.noneOf(AnswerElement.class);
        elements.addAll(row.elements());
        AnswerWords words =
                new AnswerWords(
                        drafts.getOrDefault(row.number(), ""),
                        elements,
                        EnumSet.copyOf(row.classes()));
        rewriteAnswer.rewrite(page.id(), page.version(), row.number(), words);
        done();
    }

    public void withdraw(HeldAnswerRow row) {
        withdrawAnswer.withdraw(page.id(), page.version(), row.number(), why);
        done();
    }

    /** Of the words before the person's eyes; what is drawn in answer shows those read just now. */
    private int seen(HeldAnswerRow row) {
        Integer seen = revisions.put(row.number(), row.revision());
        return seen == null ? 0 : seen;
    }

    private void done() {
        why = "";
        drafts.clear();
        rows = null;
    }

    /** What is being written anew, by number of the answer. */
    public Map<Long, String> getDrafts() {
        return drafts;
    }

    /**
     * Which writing each row shows, by number of the answer. It comes back with the form: meanwhile
     * the page may have learned of a newer one without showing it.
     */
    public Map<Long, Integer> getRevisions() {
        return revisions;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        // Each row has a field of this name; only the one that was written in says something.
        this.why = why == null || why.isBlank() ? this.why : why;
    }
}
