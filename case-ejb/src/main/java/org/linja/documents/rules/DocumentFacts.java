package org.linja.documents.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a document says, by the names of the places in its template.
 *
 * @param texts one a place
 * @param lists what is told several times
 */
public record DocumentFacts(Map<String, String> texts, Map<String, List<DocumentFacts>> lists) {
    public DocumentFacts {
        texts = Map.copyOf(texts);
        lists = Map.copyOf(lists);
    }

    public static DocumentFacts of(Map<String, String> texts) {
        return new DocumentFacts(texts, Map.of());
    }

    /** The same, and something that is told several times. */
    public DocumentFacts with(String name, List<DocumentFacts> told) {
        Map<String, List<DocumentFacts>> more = new HashMap<>(lists);
        more.put(name, List.copyOf(told));
        return new DocumentFacts(texts, more);
    }

    /** What is told within a list, and around it. */
    public DocumentFacts within(DocumentFacts around) {
        Map<String, String> allTexts = new HashMap<>(around.texts);
        allTexts.putAll(texts);
        Map<String, List<DocumentFacts>> allLists = new HashMap<>(around.lists);
        allLists.putAll(lists);
        return new DocumentFacts(allTexts, allLists);
    }

    /** Nothing where nobody said what stands there. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(texts.get(name));
    }

    public Optional<List<DocumentFacts>> list(String name) {
        return Optional.ofNullable(lists.get(name));
    }

    /** Whether there is anything of this name to tell. */
    public boolean tells(String name) {
        return !texts.getOrDefault(name, "").isBlank()
                || !lists.getOrDefault(name, List.of()).isEmpty();
    }
}
