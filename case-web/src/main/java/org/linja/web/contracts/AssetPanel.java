package org.linja.web.contracts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.Asset;
import org.linja.contracts.ChangeAssets;

/** What the customer of the page calls about, piece by piece. */
@Named
@RequestScoped
public class AssetPanel {
    @Inject CustomerPage page;
    @Inject ChangeAssets changeAssets;

    private String tag = "";
    private String name = "";
    private String service = "";
    private @Nullable List<Asset> assets;

    public List<Asset> getAssets() {
        List<Asset> listed = assets;
        if (listed == null) {
            listed = changeAssets.list(page.getCode());
            assets = listed;
        }
        return listed;
    }

    public void add() {
        changeAssets.add(page.getCode(), new Asset(tag, name, service));
        tag = "";
        name = "";
        assets = null;
    }

    public void remove(Asset asset) {
        changeAssets.remove(page.getCode(), asset.tag());
        assets = null;
    }

    public String getTag() {
        return tag;
    }

    public void setTag(String tag) {
        this.tag = tag;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getService() {
        return service;
    }

    public void setService(String service) {
        this.service = service;
    }
}
