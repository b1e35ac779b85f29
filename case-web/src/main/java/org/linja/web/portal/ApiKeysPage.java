package org.linja.web.portal;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.linja.people.ApiKeyRow;
import org.linja.people.MakeApiKey;
import org.linja.people.NewApiKey;
import org.linja.people.RevokeApiKey;
import org.linja.people.ShowApiKeys;
import org.linja.people.rules.KeyScope;
import org.linja.web.kit.Notices;

/** Keys by which a customer's own programs come: made, looked over, revoked. */
@Named
@ViewScoped
public class ApiKeysPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject ShowApiKeys showApiKeys;
    @Inject MakeApiKey makeApiKey;
    @Inject RevokeApiKey revokeApiKey;
    @Inject ShownOnce shownOnce;
    @Inject Notices notices;

    private List<ApiKeyRow> keys = List.of();
    private ApiKeyForm form = new ApiKeyForm();

    public void load() {
        keys = showApiKeys.show();
    }

    public void make() {
        shownOnce.show(makeApiKey.make(form.wanted()));
        form = new ApiKeyForm();
    }

    public void revoke(ApiKeyRow key) {
        revokeApiKey.revoke(key.id());
        notices.tell("portal.api-keys.revoked", key.name());
    }

    public List<ApiKeyRow> getKeys() {
        return keys;
    }

    public ApiKeyForm getForm() {
        return form;
    }

    public List<KeyScope> getScopes() {
        return List.of(KeyScope.values());
    }

    /** How long a key may be good, to choose from. */
    public List<Integer> getLives() {
        return List.of(7, 30, NewApiKey.USUAL_DAYS, 180, NewApiKey.MOST_DAYS);
    }
}
