package org.linja.web.contracts;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linja.contracts.rules.TermsCheck;
import org.linja.contracts.rules.TermsDraft;
import org.linja.contracts.rules.TermsDraft.Opening;
import org.linja.contracts.rules.TermsDraft.Treatment;

/** What may come through one channel, while it is being written. */
public class ChannelForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String channel;
    private List<String> opens;
    private List<String> treats;

    ChannelForm(TermsDraft draft, String channel) {
        this.channel = channel;
        this.opens =
                draft.openings().stream()
                        .filter(opening -> opening.channel().equals(channel))
                        .map(Opening::severity)
                        .collect(Collectors.toCollection(ArrayList::new));
        this.treats =
                draft.treatments().stream()
                        .filter(treatment -> treatment.channel().equals(channel))
                        .findFirst()
                        .map(treatment -> new ArrayList<>(treatment.kinds()))
                        .orElseGet(() -> new ArrayList<>(TermsCheck.KINDS));
    }

    Stream<Opening> openings() {
        return opens.stream().map(severity -> new Opening(channel, severity));
    }

    /** Nothing is said of a channel that treats everything. */
    Stream<Treatment> treatments() {
        return treats.containsAll(TermsCheck.KINDS)
                ? Stream.empty()
                : Stream.of(new Treatment(channel, treats));
    }

    public List<String> getOpens() {
        return opens;
    }

    public void setOpens(List<String> opens) {
        this.opens = new ArrayList<>(opens);
    }

    public List<String> getTreats() {
        return treats;
    }

    public void setTreats(List<String> treats) {
        this.treats = new ArrayList<>(treats);
    }
}
