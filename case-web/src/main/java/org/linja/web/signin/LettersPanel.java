package org.linja.web.signin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linja.notifications.ChooseMyMail;
import org.linja.notifications.ShowMyMail;
import org.linja.notifications.rules.MailKind;
import org.linja.web.kit.ActiveActor;
import org.linja.web.kit.Notices;

/** Which kinds of letters a customer's person gets; nobody of the house is asked. */
@Named
@ViewScoped
public class LettersPanel implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject ShowMyMail showMyMail;
    @Inject ChooseMyMail chooseMyMail;
    @Inject ActiveActor activeActor;
    @Inject Notices notices;

    private List<String> wanted = new ArrayList<>();

    public void load() {
        if (activeActor.isCustomer()) {
            wanted = new ArrayList<>(showMyMail.wanted().stream().map(MailKind::slug).toList());
        }
    }

    public void keep() {
        chooseMyMail.choose(wanted.stream().map(MailKind::of).collect(Collectors.toSet()));
        notices.tell("desk.account.letters-kept");
    }

    public List<String> getKinds() {
        return Stream.of(MailKind.values()).map(MailKind::slug).toList();
    }

    public List<String> getWanted() {
        return wanted;
    }

    public void setWanted(List<String> wanted) {
        this.wanted = new ArrayList<>(wanted);
    }
}
