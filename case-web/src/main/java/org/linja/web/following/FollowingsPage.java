package org.linja.web.following;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.linja.following.FollowingList;
import org.linja.following.ShowFollowings;

/** Lists the runs in which running cases followed a version. */
@Named
@ViewScoped
public class FollowingsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    @Inject ShowFollowings showFollowings;

    private @Nullable Long after;
    private @Nullable FollowingList followings;

    public void load() {
        followings = showFollowings.list(SHOWN, after);
    }

    public @Nullable Long getAfter() {
        return after;
    }

    public void setAfter(@Nullable Long after) {
        this.after = after;
    }

    public @Nullable FollowingList getFollowings() {
        return followings;
    }
}
