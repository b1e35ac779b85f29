package org.linja.platform.words;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** Where a room keeps its words: in a bundle that bears its name, never in another's language. */
public final class RoomWords {
    private RoomWords() {}

    /** The words of the room in which a class stands. */
    public static ResourceBundle of(Class<?> inRoom, String language) {
        String room = inRoom.getPackageName();
        return ResourceBundle.getBundle(
                room + room.substring(room.lastIndexOf('.')),
                Locale.forLanguageTag(language),
                inRoom.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /**
     * How dates and figures are written: English is the house's common language, not America's, so
     * twenty-four hours and the day first.
     */
    public static Locale formats(String language) {
        return language.equals("en") ? Locale.UK : Locale.forLanguageTag(language);
    }
}
