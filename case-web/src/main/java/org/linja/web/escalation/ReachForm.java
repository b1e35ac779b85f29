package org.linja.web.escalation;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linja.escalation.rules.ChannelKind;
import org.linja.notifications.Reach;

/** How a person wants to be reached, as they type it: an address of each kind and an order. */
public class ReachForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private long version;
    private @Nullable String phone;
    private @Nullable String webhook;
    private String first = "";
    private String second = "";
    private String third = "";

    static ReachForm of(Reach reach) {
        ReachForm form = new ReachForm();
        form.version = reach.version();
        form.phone = reach.phone();
        form.webhook = reach.webhook();
        form.first = at(reach.channels(), 0);
        form.second = at(reach.channels(), 1);
        form.third = at(reach.channels(), 2);
        return form;
    }

    private static String at(List<ChannelKind> channels, int place) {
        return place < channels.size() ? channels.get(place).slug() : "";
    }

    List<ChannelKind> channels() {
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
}
