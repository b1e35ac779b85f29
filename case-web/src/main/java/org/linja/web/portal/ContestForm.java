package org.linja.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.cases.rules.CaseAct;
import org.linja.platform.problem.FieldChecks;
import org.linja.portal.ContestPause;
import org.linja.portal.ContestResponse;
import org.linja.portal.Contestable;
import org.linja.portal.ShowContestable;
import org.linja.web.kit.Notices;
import org.linja.web.kit.Words;
import org.linja.web.kit.ZonedTimes;

/** What a customer's person sees differently in the case of the page, and why. */
@Named
@RequestScoped
public class ContestForm {
    private static final int QUOTED = 80;

    @Inject MyCasePage page;
    @Inject ShowContestable showContestable;
    @Inject ContestPause contestPause;
    @Inject ContestResponse contestResponse;
    @Inject Words words;
    @Inject ZonedTimes times;
    @Inject Notices notices;

    private String contested = "";
    private String text = "";
    private @Nullable List<Contestable> choices;
    private long listedAt;

    /** What may be contested now; asked before and after what another form of the page does. */
    public List<Contestable> choices() {
        List<Contestable> listed = choices;
        if (listed == null || listedAt != page.version()) {
            listed = showContestable.list(page.id());
            choices = listed;
            listedAt = page.version();
        }
        return listed;
    }

    /** What the menu keeps for a choice. */
    public String keyOf(Contestable choice) {
        return choice.act().slug() + ':' + choice.seq();
    }

    /** The choice as the customer would say it. */
    public String say(Contestable choice) {
        String said = choice.text() == null ? "" : choice.text();
        String quoted = said.length() <= QUOTED ? said : said.substring(0, QUOTED) + "…";
        return words.say("portal.case." + choice.act().slug(), times.moment(choice.at()), quoted);
    }

    public void contest() {
        new FieldChecks().required("contested", contested).required("contestText", text).orRefuse();
        int colon = contested.indexOf(':');
        long seq = Long.parseLong(contested.substring(colon + 1));
        if (contested.startsWith(CaseAct.CONTEST_PAUSE.slug())) {
            contestPause.contest(page.id(), page.version(), seq, text);
        } else {
            contestResponse.contest(page.id(), page.version(), seq, text);
        }
        contested = "";
        text = "";
        notices.tell("portal.case.contest-sent");
    }

    public String getContested() {
        return contested;
    }

    public void setContested(String contested) {
        this.contested = contested;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
