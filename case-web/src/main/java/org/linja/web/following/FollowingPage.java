package org.linja.web.following;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.linja.following.FollowingView;
import org.linja.following.OrderFollowingAgain;
import org.linja.following.ShowFollowings;
import org.linja.following.SignFollowing;

/** Follows one run: how many cases have moved, how fast, and which could not. */
@Named
@ViewScoped
public class FollowingPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject ShowFollowings showFollowings;
    @Inject OrderFollowingAgain orderAgain;
    @Inject SignFollowing signFollowing;

    private long number;
    private @Nullable FollowingView shown;

    public void load() {
        shown = showFollowings.show(number);
    }

    public void again() {
        orderAgain.order(number);
    }

    public void sign() {
        signFollowing.sign(number);
    }

    public void refuse() {
        signFollowing.refuse(number);
    }

    public long getNumber() {
        return number;
    }

    public void setNumber(long number) {
        this.number = number;
    }

    public @Nullable FollowingView getShown() {
        return shown;
    }
}
