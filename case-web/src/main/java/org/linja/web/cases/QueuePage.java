package org.linja.web.cases;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.linja.cases.AcceptCase;
import org.linja.cases.AcceptHandOver;
import org.linja.cases.CaseFilter;
import org.linja.cases.CaseQueueRow;
import org.linja.cases.ShowCaseQueue;
import org.linja.cases.rules.CaseId;
import org.linja.cases.rules.Urgency;
import org.linja.web.kit.ActiveActor;

/** The live queue: what needs somebody now, soon and later. */
@Named
@ViewScoped
public class QueuePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject ShowCaseQueue showCaseQueue;
    @Inject AcceptCase acceptCase;
    @Inject AcceptHandOver acceptHandOver;
    @Inject ActiveActor activeActor;

    private final QueueFilter filter = new QueueFilter();
    private List<CaseQueueRow> rows = List.of();
    private List<CaseId> closed = List.of();
    private QueueNews news = QueueNews.none();

    /** Shows the queue as it is now. */
    public void load() {
        rows = showCaseQueue.show(filter.toFilter(activeActor.getLogin()));
        closed = showCaseQueue.closed();
        news = QueueNews.none();
    }

    /** Looks what has changed without moving a row. */
    public void peek() {
        news = QueueNews.between(rows, showCaseQueue.show(filter.toFilter(activeActor.getLogin())));
    }

    public void accept(CaseQueueRow row) {
        // Where it is refused the page shows what has come meanwhile.
        load();
        acceptCase.accept(row.row().number(), row.row().version());
        load();
    }

    public void acceptHandOver(CaseQueueRow row) {
        load();
        acceptHandOver.accept(row.row().number(), row.row().version());
        load();
    }

    public List<Urgency> getGroups() {
        return List.of(Urgency.values());
    }

    /** The rows of one group, nearest deadline first. */
    public List<CaseQueueRow> rowsOf(Urgency urgency) {
        return rows.stream().filter(row -> row.urgency() == urgency).toList();
    }

    public QueueFilter getFilter() {
        return filter;
    }

    public QueueNews getNews() {
        return news;
    }

    public List<CaseId> getClosed() {
        return closed;
    }

    public int getCount() {
        return rows.size();
    }

    /**
     * Whether there may be more than a page holds: the rest is found by line, severity or words.
     */
    public boolean isFull() {
        return rows.size() >= CaseFilter.MOST;
    }
}
