package org.linja.procedures.rules;

import java.io.Serializable;

/** Words of a template in the three languages of the house. */
public record Wording(String english, String finnish, String russian) implements Serializable {
    /** The words in a language; in English for any other one. */
    public String in(String language) {
        return switch (language) {
            case "fi" -> finnish;
            case "ru" -> russian;
            default -> english;
        };
    }
}
