package org.linja.procedures;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.linja.platform.json.JsonText;

/** A step's form as its row keeps it. */
final class StepForm {
    private StepForm() {}

    static String written(Map<String, String> values) {
        JsonObjectBuilder form = JsonText.object();
        new TreeMap<>(values).forEach(form::add);
        return form.build().toString();
    }

    static SortedMap<String, String> read(String stored) {
        JsonObject form = JsonText.stored(stored);
        SortedMap<String, String> values = new TreeMap<>();
        form.keySet().forEach(name -> values.put(name, form.getString(name)));
        return values;
    }
}
