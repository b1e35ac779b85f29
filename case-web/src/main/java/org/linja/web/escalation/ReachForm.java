package org.linja.web.escalation;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linja.escalation.rules.ChannelKind;
import org.linja.escalation.rules.Night;
import org.linja.notifications.Reach;
import org.linja.notifications.ReachDraft;

/**
 * How a person wants to be reached, as they type it: an address of each kind, an order, and when
 * they sleep.
 */
public class ReachForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String OWN = "own";
    private static final int TIME = "22:00".length();

    private long version;
    private @Nullable String phone;
    private @Nullable String webhook;
    private String first = "";
    private String second = "";
    private String third = "";
    private String night = Night.HOUSE;
    private String nightFrom = "";
    private String nightUntil = "";

    static ReachForm of(Reach reach) {
        ReachForm form = new ReachForm();
        form.version = reach.version();
        form.phone = reach.phone();
        form.webhook = reach.webhook();
        form.first = at(reach.channels(), 0);
        form.second = at(reach.channels(), 1);
        form.third = at(reach.channels(), 2);
        form.sleep(reach.night());
        return form;
    }

    private void sleep(String written) {
        boolean own = !written.equals(Night.HOUSE) && !written.equals(Night.NONE);
        night = own ? OWN : written;
        nightFrom = own ? written.substring(0, TIME) : "";
        nightUntil = own ? written.substring(TIME + 1) : "";
    }

    private static String at(List<ChannelKind> channels, int place) {
        return place < channels.size() ? channels.get(place).slug() : "";
    }

    ReachDraft toDraft() {
        String told = night.equals(OWN) ? nightFrom.strip() + "-" + nightUntil.strip() : night;
        return new ReachDraft(phone, webhook, channels(), told);
    }

    private List<ChannelKind> channels() {
        return Stream.of(first, second, third)
                .filter(Objects::nonNull)
                .filter(slug -> !slug.isEmpty())
                .map(ChannelKind::of)
                .toList();
    }

    long version() {
        return version;
    }

    public @Nullable String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = phone;
    }

    public @Nullable String getWebhook() {
        return webhook;
    }

    public void setWebhook(@Nullable String webhook) {
        this.webhook = webhook;
    }

    public String getFirst() {
        return first;
    }

    public void setFirst(String first) {
        this.first = first;
    }

    public String getSecond() {
        return second;
    }

    public void setSecond(String second) {
        this.second = second;
    }

    public String getThird() {
        return third;
    }

    public void setThird(String third) {
        this.third = third;
    }

    public String getNight() {
        return night;
    }

    public void setNight(String night) {
        this.night = night;
    }

    public String getNightFrom() {
        return nightFrom;
    }

    public void setNightFrom(String nightFrom) {
        this.nightFrom = nightFrom;
    }

    public String getNightUntil() {
        return nightUntil;
    }

    public void setNightUntil(String nightUntil) {
        this.nightUntil = nightUntil;
    }
}
