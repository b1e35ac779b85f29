package org.linja.web.signin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.linja.notifications.LetterWish;
import org.linja.web.kit.GuestLanguage;

/** Asks whoever has a letter whether no more of its kind shall come; opened, it does nothing. */
@Named
@ViewScoped
public class NoMoreLettersPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject LetterDoor door;
    @Inject HttpServletRequest request;

    private String link = "";
    private @Nullable LetterWish wish;

    /** The page speaks the language of the letter. */
    public void load() {
        LetterWish asked = door.wish(link);
        GuestLanguage.keep(request, asked.language());
        wish = asked;
    }

    public void refuse() {
        door.refuse(link);
        load();
    }

    public void wantAgain() {
        door.wantAgain(link);
        load();
    }

    /** What the link is about; null for a worthless one. */
    public @Nullable LetterWish getWish() {
        return wish;
    }

    public String getLink() {
        return link;
    }

    public void setLink(String link) {
        this.link = link;
    }
}
