package org.linja.web.kit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.linja.rota.ShowRoster;
import org.linja.rota.rules.PlannedDuty;
import org.linja.rota.rules.SupportLine;

/** Who is on duty at this moment, for the top bar. */
@Named
@RequestScoped
public class DutyNow {
    @Inject ShowRoster showRoster;
    @Inject Words words;

    /**
     * The people of one line.
     *
     * @param names joined by commas; the word for nobody where the line is empty
     */
    public record Duty(SupportLine line, String names, boolean hole) {}

    public List<Duty> getLines() {
        List<PlannedDuty> running = showRoster.now();
        return Arrays.stream(SupportLine.values()).map(line -> duty(line, running)).toList();
    }

    private Duty duty(SupportLine line, List<PlannedDuty> running) {
        String names =
                running.stream()
                        .filter(duty -> duty.shift().line() == line)
                        .map(PlannedDuty::person)
                        .collect(Collectors.joining(", "));
        boolean empty = names.isEmpty();
        return new Duty(line, empty ? words.say("desk.duty-now.nobody") : names, empty);
    }
}
